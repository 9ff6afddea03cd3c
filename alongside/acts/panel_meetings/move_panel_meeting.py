"""A Panel meeting moves to another day."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.panel_meetings.still_ahead import refuse_unless_ahead


def move_panel_meeting(doing: Doing, *, meeting: str, day: date) -> None:
    """Record the new day. Whoever knew of the old one is owed a word."""
    with at_desk(doing) as desk:
        refuse_unless_ahead(desk, meeting)
        desk.append("panel_meeting_moved", meeting=meeting, day=day)
