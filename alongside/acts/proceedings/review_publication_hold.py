"""Look at a hold on publication again."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def review_publication_hold(doing: Doing, *, hold: str, approver: str, on: date | None = None) -> None:
    """Record that it was looked at and stays. One that ends is released instead (release_publication_hold)."""
    with at_desk(doing) as desk:
        desk.append("publication_hold_reviewed", on=on, hold=hold, outcome="stays", approver=approver)
