"""Record the first real contact with someone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.make_first_contact import make_first_contact
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import AS_FIRST_CONTACT, ByAWay, about_person, family_of, kind_of, way_field


class FirstContact(SeenAndOnce, ByAWay, Form):
    """Which way, why that way, and what was said."""

    channel = way_field("Which way did you reach them?")
    why_this_way = LongTextField(
        "Why this way?",
        hint="A letter can be wrong where there is fear of us. Example: her nurse thought a visit would be kindest.",
        rows=3,
        missing="Say why you chose this way.",
    )
    words = LongTextField(
        "What was said?",
        hint="What you told them, and what they said in their own words.",
        rows=6,
        missing="Say what was said.",
    )
    on = DayField("When?", missing="Say when it was.")


def first_contact(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the first contact and record it."""
    position, _, _ = family_of(request, person)
    return about_person(
        request,
        person,
        "staff/families/first_contact.jinja",
        FirstContact,
        act=lambda doing, said: make_first_contact(
            doing,
            person=person,
            kind=kind_of(position, person, said["channel"], AS_FIRST_CONTACT),
            channel=said["channel"],
            words=said["words"],
            why_this_way=said["why_this_way"],
            on=said["on"],
        ),
        ask="first_contact_made",
        ways=True,
    )
