"""Record that a family member is a child."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.record_child import record_child
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.staff.families.about_person import about_person


class Child(SeenAndOnce, Form):
    """When they turn eighteen."""

    turns_eighteen_on = DayField("When do they turn 18?", missing="Say when they turn 18.")


def child(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the day and record it."""
    return about_person(
        request,
        person,
        "staff/families/child.jinja",
        Child,
        act=lambda doing, said: record_child(doing, person=person, turns_eighteen_on=said["turns_eighteen_on"]),
        day_field="turns_eighteen_on",
    )
