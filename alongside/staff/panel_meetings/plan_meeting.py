"""Plan a meeting of the Review Panel."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.pages.question import question


class PlanMeeting(SeenAndOnce, Form):
    """When the Panel is to meet."""

    day = DayField("Which day?", hint="For example, 14 January 2027", missing="Say which day the Panel is to meet.")


def plan_meeting(request: HttpRequest) -> HttpResponse:
    """Ask for the day and plan it. The family is told on a page of its own."""
    review = request.entered.review
    return question(
        request,
        "staff/panel_meetings/plan_meeting.jinja",
        PlanMeeting,
        act=lambda doing, said: plan_panel_meeting(doing, day=said["day"]),
        then=lambda meeting: (
            reverse("staff:meeting", args=[review.id, meeting])
            if meeting
            else reverse("staff:meetings", args=[review.id])
        ),
        day_field="day",
    )
