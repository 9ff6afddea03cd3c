"""Lift a hold on contact with someone."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def release_hold(doing: Doing, *, person: str, hold: str, approver: str = "", on: date | None = None) -> None:
    """Record that this hold is lifted. Where two stand, the other one still holds."""
    with at_desk(doing) as desk:
        desk.append("contact_hold_released", on=on, person=person, hold=hold, approver=approver)
