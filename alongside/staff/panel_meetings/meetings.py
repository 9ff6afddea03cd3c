"""The Panel meetings of a review."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.roles import Can
from alongside.design.words import full_day, names, shortest_day
from alongside.people.people import subject_of
from alongside.reading.families import Member, members_of
from alongside.reading.panel_meetings import Meeting, changes_owed, is_open, meetings_of, owed_sentence, updates_owed
from alongside.reading.reviews import position_now
from casebook import Position

STATES = {"planned": "Planned", "cancelled": "Cancelled", "held": "Held"}


def meetings(request: HttpRequest) -> HttpResponse:
    """Every meeting with where it stands, the newest day first."""
    review = request.entered.review
    position = position_now(review)
    members = members_of(review, position)
    context = {
        "called": subject_of(review.id).called,
        "rows": [_row(review.id, position, meeting, members) for meeting in meetings_of(position)],
        "plans": Can.RUN_PANEL in request.entered.can,
    }
    return render(request, "staff/panel_meetings/meetings.jinja", context)


def _row(review: str, position: Position, meeting: Meeting, members: list[Member]) -> list[Any]:
    owed = updates_owed(position, meeting) if meeting.state == "held" else changes_owed(position, meeting)
    waits = any(is_open(duty) for duty in owed.values())
    shape = "due" if waits else "kept" if meeting.state == "held" else "later"
    if any(duty.late for duty in owed.values() if is_open(duty)):
        shape = "not_kept"
    before = f"Moved from {names(shortest_day(day) for day in meeting.days_before)}" if meeting.days_before else ""
    return [
        {"words": full_day(meeting.day), "href": reverse("staff:meeting", args=[review, meeting.id])},
        {"words": STATES[meeting.state], "soft": before},
        {"state": shape, "words": owed_sentence(meeting, owed, members)},
    ]
