"""Record whether the adult a review is about can decide for themself about taking part."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.families.consider_capacity import consider_capacity
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.reading.living_adult import is_the_adult
from alongside.staff.families.about_person import about_person, family_of


class Capacity(SeenAndOnce, Form):
    """What was found, how, and when."""

    outcome = ChoiceField(
        "Can they decide about taking part?",
        choices=[
            ("has_capacity", "Yes", "Finding it hard, or deciding unwisely, is not lacking capacity."),
            ("lacks_capacity", "No, not this decision", "Even with every help to decide that could be given."),
            ("differs_by_decision", "Some decisions, not others", "Say below which."),
        ],
        missing="Say what was found.",
    )
    words = LongTextField(
        "How was it considered, by whom, and what did they say?",
        hint="What was done to help them decide; what they understood, remembered, weighed and could say.",
        rows=6,
        missing="Write down how it was considered.",
    )
    on = DayField("When?", missing="Say when it was considered.")


def capacity(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what was found and record it. Raises Http404 for anyone the review is not about."""
    if not is_the_adult(family_of(request, person)[2]):
        raise Http404
    return about_person(
        request,
        person,
        "staff/families/capacity.jinja",
        Capacity,
        act=lambda doing, said: consider_capacity(
            doing, person=person, outcome=said["outcome"], words=said["words"], on=said["on"]
        ),
    )
