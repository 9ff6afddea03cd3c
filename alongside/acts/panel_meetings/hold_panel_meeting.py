"""A Panel meeting was held."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.panel_meetings.still_ahead import refuse_unless_ahead


def hold_panel_meeting(doing: Doing, *, meeting: str, on: date) -> None:
    """Record that the meeting was held on this day. From here an update is owed to each person who wants to hear."""
    with at_desk(doing) as desk:
        refuse_unless_ahead(desk, meeting)
        desk.append("panel_meeting_held", on=on, meeting=meeting)
