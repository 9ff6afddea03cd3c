"""Record how someone would like to take part."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.tell_medium import tell_medium
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person
from alongside.staff.families.ways_of_taking_part import WAYS_OF_TAKING_PART


class Medium(SeenAndOnce, Form):
    """How, and in their own words."""

    how = ChoiceField(
        "How would they like to take part?",
        choices=WAYS_OF_TAKING_PART,
        missing="Say how they would like to take part.",
    )
    words = LongTextField(
        "What did they say?", hint="Place, breaks, who comes along. Their own words.", rows=4, optional=True
    )
    on = DayField("When did they say it?", missing="Say when they said it.")


def medium(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what they said and record it."""
    return about_person(
        request,
        person,
        "staff/families/medium.jinja",
        Medium,
        act=lambda doing, said: tell_medium(doing, person=person, how=said["how"], words=said["words"], on=said["on"]),
    )
