"""Look at a hold on contact again, so that a hold never becomes silence."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def review_hold(doing: Doing, *, person: str, hold: str, approver: str, on: date | None = None) -> None:
    """Record that it was looked at and stays. One that ends is released instead (release_hold)."""
    with at_desk(doing) as desk:
        desk.append("contact_hold_reviewed", on=on, person=person, hold=hold, outcome="stays", approver=approver)
