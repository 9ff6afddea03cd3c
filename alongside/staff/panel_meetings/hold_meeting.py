"""Record that the Panel met."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.panel_meetings.hold_panel_meeting import hold_panel_meeting
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.staff.panel_meetings.of_meeting import about_meeting, the_meeting


class HoldMeeting(SeenAndOnce, Form):
    """On which day."""

    on = DayField("On which day did the Panel meet?", missing="Say on which day the Panel met.")


def hold_meeting(request: HttpRequest, meeting: str) -> HttpResponse:
    """Ask for the day and record it. A day ahead is refused beside the field."""
    position, found = the_meeting(request, meeting)
    return about_meeting(
        request,
        meeting,
        "staff/panel_meetings/hold_meeting.jinja",
        HoldMeeting,
        act=lambda doing, said: hold_panel_meeting(doing, meeting=meeting, on=said["on"]),
        states=("planned",),
        initial={"on": min(found.day, position.today)},
    )
