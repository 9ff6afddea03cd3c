"""Ask a family member what the review should look at."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.reviews.ask_what_to_look_at import ask_what_to_look_at
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.staff.families.about_person import ByAWay, about_person, way_field


class AskScope(SeenAndOnce, ByAWay, Form):
    """Which way, and when."""

    channel = way_field("Which way did you ask?")
    on = DayField("When?", missing="Say when you asked.")


def ask_scope(request: HttpRequest, person: str) -> HttpResponse:
    """Ask how they were asked and record it."""
    return about_person(
        request,
        person,
        "staff/reviews/ask_scope.jinja",
        AskScope,
        act=lambda doing, said: ask_what_to_look_at(doing, person=person, channel=said["channel"], on=said["on"]),
        ask="asked_what_to_look_at",
        ways=True,
        then=reverse("staff:terms", args=[request.entered.review.id]),
    )
