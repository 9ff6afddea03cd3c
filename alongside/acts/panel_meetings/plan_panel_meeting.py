"""Plan a meeting of the Review Panel."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.tenancy.models import new_id


def plan_panel_meeting(doing: Doing, *, day: date) -> str:
    """Plan a Panel meeting for `day`, which may lie ahead. Gives the meeting's id. Nobody is told by this."""
    with at_desk(doing) as desk:
        meeting = new_id()
        desk.append("panel_meeting_planned", meeting=meeting, day=day)
        return meeting
