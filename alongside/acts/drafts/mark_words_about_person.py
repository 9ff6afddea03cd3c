"""Mark where a draft quotes a family member or describes them, so that they are asked about it first."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk


class NothingMarked(Refused):
    """At least one passage has to be named."""


def mark_words_about_person(
    doing: Doing, *, person: str, version: str, passages: tuple[str, ...], on: date | None = None
) -> None:
    """`passages`: their anchors in this version. The draft then waits for the person's answer about them."""
    if not passages:
        raise NothingMarked
    with at_desk(doing) as desk:
        kept = desk.keep_words(" ".join(passages), sort="passages", person=person)
        desk.append("words_about_person_marked", on=on, person=person, version=version, passages=kept)
