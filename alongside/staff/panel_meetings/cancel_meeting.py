"""Record that a Panel meeting will not be held."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.panel_meetings.cancel_panel_meeting import cancel_panel_meeting
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.staff.panel_meetings.of_meeting import about_meeting, the_meeting
from alongside.staff.panel_meetings.who_knew import who_knew


class CancelMeeting(SeenAndOnce, Form):
    """Why."""

    reason = LongTextField(
        "Why will it not be held?",
        hint="For staff. What the family is told is written on a page of its own.",
        rows=4,
        missing="Say why it will not be held.",
    )


def cancel_meeting(request: HttpRequest, meeting: str) -> HttpResponse:
    """Show who knew the day and has to be told, ask why, and record it."""
    position, found = the_meeting(request, meeting)
    return about_meeting(
        request,
        meeting,
        "staff/panel_meetings/cancel_meeting.jinja",
        CancelMeeting,
        act=lambda doing, said: cancel_panel_meeting(doing, meeting=meeting, reason=said["reason"]),
        states=("planned",),
        context={"knew": who_knew(request.entered.review, position, found)},
        day_field="reason",
    )
