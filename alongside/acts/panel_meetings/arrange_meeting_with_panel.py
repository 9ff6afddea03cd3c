"""Arrange a meeting between someone and the Panel."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.panel_meetings.building import building_id


def arrange_meeting_with_panel(doing: Doing, *, person: str, day: date, building: str) -> None:
    """Record day and building. People who are kept apart are never asked to the same building on the same day: the
    gate refuses."""
    with at_desk(doing) as desk:
        desk.append("meeting_with_panel_arranged", person=person, day=day.isoformat(), building=building_id(building))
