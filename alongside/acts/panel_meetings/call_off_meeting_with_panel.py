"""A meeting between someone and the Panel will not take place on the day it was arranged for."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk


def call_off_meeting_with_panel(doing: Doing, *, person: str, day: str, building: str) -> None:
    """Record it. `day` and `building` are those the arrangement was recorded with; both are free for others again."""
    with at_desk(doing) as desk:
        desk.append("meeting_with_panel_called_off", person=person, day=day, building=building)
