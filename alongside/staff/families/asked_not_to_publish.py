"""Record that someone asked us not to publish the report."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.publication.ask_not_to_publish import ask_not_to_publish
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person


class AskedNotToPublish(SeenAndOnce, Form):
    """Their words, and when."""

    words = LongTextField(
        "In their own words",
        hint="Exactly as they said it. Somebody else’s guess is not their word.",
        rows=4,
        missing="Write down what they said.",
    )
    on = DayField("When did they say it?", missing="Say when they said it.")


def asked_not_to_publish(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what they said and record it."""
    return about_person(
        request,
        person,
        "staff/families/asked_not_to_publish.jinja",
        AskedNotToPublish,
        act=lambda doing, said: ask_not_to_publish(doing, person=person, words=said["words"], on=said["on"]),
    )
