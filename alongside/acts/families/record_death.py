"""Someone in the family died. Nothing more is sent to them, from this moment."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def record_death(doing: Doing, *, person: str, on: date | None = None) -> None:
    """Record it. Whatever was still owed to them ends; the others are to be offered a pause."""
    with at_desk(doing) as desk:
        desk.append("contact_died", on=on, person=person)
