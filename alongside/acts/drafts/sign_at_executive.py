"""The Executive Members signed a version."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def sign_at_executive(doing: Doing, *, version: str, minute: str, on: date | None = None) -> None:
    """Record the sign-off with its minute."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(minute, sort="minute")
        for strand in desk.position.members("strand") or ("",):
            desk.append("executive_signed", on=on, version=version, strand=strand, minute=kept)
