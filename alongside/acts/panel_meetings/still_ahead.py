"""Only a meeting that is planned can be held, moved or cancelled; what became of one before is never changed."""

from __future__ import annotations

from alongside.acts.desk import Desk
from alongside.acts.order import OutOfOrder
from alongside.reading.panel_meetings import meeting_with


def refuse_unless_ahead(desk: Desk, meeting: str) -> None:
    """Raise OutOfOrder for a meeting that was held or cancelled, or that was never planned."""
    found = meeting_with(desk.position, meeting)
    if found is None:
        raise OutOfOrder("panel_meeting", "There is no such meeting in this review.")
    if found.state != "planned":
        raise OutOfOrder("panel_meeting", f"This meeting was {found.state} before. Plan another one.")
