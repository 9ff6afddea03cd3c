"""Record whether the adult a review is about agrees to it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.desk import Doing
from alongside.acts.families.give_consent import give_consent
from alongside.acts.families.refuse_consent import refuse_consent
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.reading.living_adult import is_the_adult
from alongside.staff.families.about_person import about_person, family_of


class Consent(SeenAndOnce, Form):
    """Yes or no, and their words."""

    answer = ChoiceField(
        "What did they say?",
        choices=[
            ("yes", "Yes, they agree to the review"),
            ("no", "No, they do not agree", "It then needs legal advice, and a decision with reasons."),
        ],
        missing="Say whether they agree.",
    )
    words = LongTextField(
        "In their own words",
        hint="Exactly as they said it. Somebody else’s guess is not their word.",
        rows=4,
        missing="Write down what they said.",
    )
    on = DayField("When did they say it?", missing="Say when they said it.")


def consent(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what they said and record it. Raises Http404 for anyone the review is not about."""
    if not is_the_adult(family_of(request, person)[2]):
        raise Http404

    def act(doing: Doing, said: dict[str, Any]) -> None:
        record = give_consent if said["answer"] == "yes" else refuse_consent
        record(doing, person=person, words=said["words"], on=said["on"])

    return about_person(request, person, "staff/families/consent.jinja", Consent, act=act)
