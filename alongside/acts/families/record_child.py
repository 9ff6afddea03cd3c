"""Record that a family member is a child. Nothing goes to them without a plan."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def record_child(doing: Doing, *, person: str, turns_eighteen_on: date, on: date | None = None) -> None:
    """Record it with the day they turn eighteen; on that day everything others agreed for them lapses by itself."""
    with at_desk(doing) as desk:
        desk.append("child_contact_recorded", on=on, person=person, turns_eighteen_on=turns_eighteen_on)
