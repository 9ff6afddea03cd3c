"""A Panel meeting will not take place."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.acts.panel_meetings.still_ahead import refuse_unless_ahead


def cancel_panel_meeting(doing: Doing, *, meeting: str, reason: str = "") -> None:
    """Record that the meeting is cancelled, with the reason. Whoever knew of it is owed a word; nobody is owed an
    update."""
    with at_desk(doing) as desk:
        refuse_unless_ahead(desk, meeting)
        desk.append("panel_meeting_cancelled", meeting=meeting, reason=desk.keep_words(reason, sort="reason"))
