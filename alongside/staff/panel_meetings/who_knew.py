"""Who in the family was told the day of a meeting: whom a change concerns."""

from __future__ import annotations

from alongside.reading.families import members_of
from alongside.reading.panel_meetings import Meeting, told_the_day
from alongside.record.models import Review
from casebook import Position


def who_knew(review: Review, position: Position, meeting: Meeting) -> list[str]:
    """Their names, in the order of the family map."""
    told = told_the_day(position, meeting)
    return [member.name for member in members_of(review, position) if member.id in told and not member.died_on]
