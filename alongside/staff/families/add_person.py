"""Add someone to the family map of a review."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.families.add_family_member import add_family_member
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce, SelectField, TextField
from alongside.pages.question import question
from alongside.people.people import subject_of

RELATIONS = [
    ("mother", "Mother"),
    ("father", "Father"),
    ("parent", "Parent"),
    ("step_parent", "Step-parent"),
    ("foster_carer", "Foster carer"),
    ("adopter", "Adoptive parent"),
    ("grandparent", "Grandparent"),
    ("sibling", "Brother or sister"),
    ("half_sibling", "Half-brother or half-sister"),
    ("child", "Son or daughter"),
    ("aunt_or_uncle", "Aunt or uncle"),
    ("cousin", "Cousin"),
    ("spouse", "Husband, wife or civil partner"),
    ("partner", "Partner"),
    ("former_partner", "Former partner"),
    ("carer", "Carer"),
    ("friend", "Friend"),
    ("subject", "The adult the review is about"),
    ("other", "Someone else"),
]
KNOWN_FROM = [
    ("agency_record", "From an agency’s record"),
    ("another_family_member", "Another family member told us"),
    ("themself", "They told us themself"),
    ("advocate", "An advocate told us"),
    ("other", "Another way"),
]


class AddPerson(SeenAndOnce, Form):
    """Who they are, how we know of them, and what to think of."""

    name = TextField("Full name", missing="Type their name.")
    called = TextField("What they like to be called", hint="On their page and in letters.", optional=True)
    salutation = TextField("How a letter begins", hint="For example: Dear Mrs Osei", optional=True)
    relation_kind = SelectField("Who they are", choices=RELATIONS, missing="Choose who they are.")
    relation = TextField("In their own words", hint="For example: grandmother, who brought him up", optional=True)
    parental_responsibility = ChoiceField(
        "Do they hold parental responsibility?",
        choices=[("yes", "Yes"), ("no", "No"), ("not_known", "We do not know, or it does not apply")],
        missing="Say whether they hold parental responsibility.",
    )
    known_from = ChoiceField("How do we know of them?", choices=KNOWN_FROM, missing="Say how we know of them.")
    needs = LongTextField(
        "What do we have to think of?",
        hint="Language, hearing, reading, hours, who may be in the room.",
        rows=4,
        optional=True,
    )
    preferences = LongTextField("What do they prefer?", rows=3, optional=True)


def add_person(request: HttpRequest) -> HttpResponse:
    """Ask who they are and add them; the next page is theirs."""
    review = request.entered.review
    words = dict(RELATIONS)
    return question(
        request,
        "staff/families/add_person.jinja",
        AddPerson,
        act=lambda doing, said: add_family_member(
            doing,
            name=said["name"],
            called=said["called"],
            relation=said["relation"] or words[said["relation_kind"]].lower(),
            relation_kind=said["relation_kind"],
            known_from=said["known_from"],
            parental_responsibility={"yes": True, "no": False}.get(said["parental_responsibility"]),
            details={name: said[name] for name in ("salutation", "needs", "preferences")},
        ),
        then=lambda person: (
            reverse("staff:person", args=[review.id, person]) if person else reverse("staff:review", args=[review.id])
        ),
        context={"called": subject_of(review.id).called},
        day_field="name",
    )
