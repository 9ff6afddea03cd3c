"""The Executive Members signed a version."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def sign_at_executive(doing: Doing, *, version: str, minute: str, strand: str = "", on: date | None = None) -> None:
    """Record the sign-off with its minute, for one board of a joint review (`strand`), or for all."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(minute, sort="minute")
        for each in desk.strands(strand):
            desk.append("executive_signed", on=on, version=version, strand=each, minute=kept)
