"""Record that we tried to reach someone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.attempt_contact import attempt_contact
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import AS_TRIED, ByAWay, about_person, family_of, kind_of, way_field


class Attempt(SeenAndOnce, ByAWay, Form):
    """Which way, what came of it, and when."""

    channel = way_field("Which way did you try?")
    words = LongTextField("What came of it?", hint="For example: no answer, no voicemail left.", rows=3, optional=True)
    on = DayField("When?", missing="Say when you tried.")


def attempt(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the try and record it."""
    position, _, _ = family_of(request, person)
    return about_person(
        request,
        person,
        "staff/families/attempt.jinja",
        Attempt,
        act=lambda doing, said: attempt_contact(
            doing,
            person=person,
            kind=kind_of(position, person, said["channel"], AS_TRIED),
            channel=said["channel"],
            words=said["words"],
            on=said["on"],
        ),
        ask="contact_attempted",
        ways=True,
    )
