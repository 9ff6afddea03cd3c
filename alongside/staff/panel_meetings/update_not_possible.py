"""Record that one person's update after one meeting cannot be given, by name and with the reason."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.families.record_not_possible import record_not_possible
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person
from alongside.staff.panel_meetings.of_meeting import back_to_meeting, held_meeting, the_reader


class UpdateNotPossible(SeenAndOnce, Form):
    """Why."""

    reason = LongTextField("Why?", hint="Write it so that they could read it.", rows=4, missing="Say why.")


def update_not_possible(request: HttpRequest, meeting: str, person: str) -> HttpResponse:
    """Ask why and record it for this meeting alone; the other updates stay owed."""
    found = held_meeting(request, meeting)
    the_reader(found, person)
    return about_person(
        request,
        person,
        "staff/panel_meetings/update_not_possible.jinja",
        UpdateNotPossible,
        act=lambda doing, said: record_not_possible(
            doing,
            person=person,
            what="panel_update",
            approver=request.entered.user.id,
            reason=said["reason"],
            meeting=meeting,
        ),
        then=reverse("staff:meeting", args=[request.entered.review.id, meeting]),
        context={"meeting": found.meeting, "back_to": back_to_meeting(request, meeting)},
        day_field="reason",
    )
