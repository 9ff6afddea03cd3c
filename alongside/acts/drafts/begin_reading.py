"""A family member starts to read a draft. Recorded by pressing “Start reading”, never by looking."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.take_back_earlier_no import take_back_earlier_no


def begin_reading(doing: Doing, *, person: str, version: str, on: date | None = None) -> None:
    """Recorded once for each version. Someone who had said they would rather not read has changed their mind."""
    with at_desk(doing) as desk:
        take_back_earlier_no(desk, person=person, what="reading", on=on)
        if desk.position.latest("reading_began", person=person, version=version) is None:
            desk.append("reading_began", on=on, person=person, version=version)
