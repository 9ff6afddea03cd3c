"""Sign that nobody can be recognised in the very file that will be published."""

from __future__ import annotations

from alongside.acts.desk import Doing, Refused, at_desk


class NoFile(Refused):
    """There is no such file, or a newer one was made since."""


class SignedAlready(Refused):
    """This person signed this file before. It takes another one."""


def sign_off_anonymity(doing: Doing, *, file: str) -> None:
    """Record this person's signature on exactly the newest file. Two different people have to sign."""
    with at_desk(doing) as desk:
        by = doing.by.partition(":")[2]
        made = desk.position.latest("publication_file_made")
        if made is None or made.fact.fields["file"] != file:
            raise NoFile
        signed = desk.position.facts("anonymisation_signed_off", file=file)
        if any(entry.fact.fields.get("by") == by and entry.number > made.number for entry in signed):
            raise SignedAlready
        desk.append("anonymisation_signed_off", file=file, by=by)
