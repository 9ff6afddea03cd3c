"""Put right who someone is and what staff must know about them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.change_details import change_details
from alongside.design.fields import Form, LongTextField, SeenAndOnce, TextField
from alongside.staff.families.about_person import about_person, family_of


class PersonDetails(SeenAndOnce, Form):
    """What they are called, and what we have to think of."""

    name = TextField("Full name", missing="Type their name.")
    called = TextField("What they like to be called", missing="Type what they like to be called.")
    salutation = TextField("How a letter begins", hint="For example: Dear Mrs Osei", optional=True)
    relation = TextField("Who they are, in their words", hint="For example: grandmother", missing="Say who they are.")
    needs = LongTextField(
        "What we have to think of",
        hint="Hearing, reading, language, hours, who may be in the room.",
        rows=5,
        optional=True,
    )
    preferences = LongTextField("What they prefer", rows=4, optional=True)


def person_details(request: HttpRequest, person: str) -> HttpResponse:
    """Show what is known and change it."""
    _, _, member = family_of(request, person)
    known = member.known
    more = {name: _as_text(known.more.get(name)) for name in ("salutation", "needs", "preferences")}
    return about_person(
        request,
        person,
        "staff/families/person_details.jinja",
        PersonDetails,
        act=lambda doing, said: change_details(
            doing,
            person=person,
            **{name: said[name] for name in ("name", "called", "salutation", "relation", "needs", "preferences")},
        ),
        initial={"name": known.name, "called": known.called, "relation": known.relation, **more},
        day_field="name",
    )


def _as_text(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return "\n".join(str(each) for each in value)
    if isinstance(value, dict):
        return "\n".join(f"{name.replace('_', ' ')}: {each}" for name, each in value.items())
    return "" if value is None else str(value)
