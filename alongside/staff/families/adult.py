"""Someone turned eighteen and was asked, as an adult, what they want."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.ask_as_an_adult import ask_as_an_adult
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.staff.families.about_person import about_person


class Adult(SeenAndOnce, Form):
    """When they were asked."""

    on = DayField("When were they asked?", missing="Say when they were asked.")


def adult(request: HttpRequest, person: str) -> HttpResponse:
    """Ask when it was and record it."""
    return about_person(
        request,
        person,
        "staff/families/adult.jinja",
        Adult,
        act=lambda doing, said: ask_as_an_adult(doing, person=person, on=said["on"]),
    )
