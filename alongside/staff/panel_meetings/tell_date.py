"""Record that someone was told when the Panel meets."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.panel_meetings.tell_panel_date import tell_panel_date
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.staff.families.about_person import ByAWay, about_person, way_field
from alongside.staff.panel_meetings.of_meeting import back_to_meeting, the_meeting


class TellDate(SeenAndOnce, ByAWay, Form):
    """Which way, and when."""

    channel = way_field("Which way did you tell them?")
    on = DayField("When?", missing="Say when you told them.")


def tell_date(request: HttpRequest, meeting: str, person: str) -> HttpResponse:
    """Ask how they were told and record it."""
    _, found = the_meeting(request, meeting)
    if found.state != "planned":
        raise Http404
    return about_person(
        request,
        person,
        "staff/panel_meetings/tell_date.jinja",
        TellDate,
        act=lambda doing, said: tell_panel_date(
            doing, person=person, meeting=meeting, channel=said["channel"], on=said["on"]
        ),
        ask="panel_date_told",
        ask_fields={"meeting": meeting},
        ways=True,
        then=reverse("staff:meeting", args=[request.entered.review.id, meeting]),
        context={"meeting": found, "back_to": back_to_meeting(request, meeting)},
    )
