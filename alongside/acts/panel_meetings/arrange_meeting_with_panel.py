"""Arrange a meeting between someone and the Panel."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def arrange_meeting_with_panel(doing: Doing, *, person: str, day: date, building: str) -> None:
    """Record day and building. People who are kept apart are never asked to the same building on the same day: the
    gate refuses."""
    with at_desk(doing) as desk:
        desk.append("meeting_with_panel_arranged", person=person, day=day.isoformat(), building=building_id(building))


def building_id(building: str) -> str:
    """The same building however it was typed, as a closed word the record may hold. What comes after a comma is the
    room: two rooms of one building are one place for people who must not meet.
    """
    return "-".join(building.partition(",")[0].lower().replace("-", " ").split())[:60]
