"""Someone turned eighteen and was asked, as an adult, what they want."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def ask_as_an_adult(doing: Doing, *, person: str, on: date | None = None) -> None:
    """Record that they were asked. What they answered is recorded in their own words, thing by thing."""
    with at_desk(doing) as desk:
        desk.append("asked_as_an_adult", on=on, person=person)
