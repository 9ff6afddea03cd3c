"""Record what a family member said the review should look at."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.reviews.give_scope_input import give_scope_input
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person


class ScopeInput(SeenAndOnce, Form):
    """One point, or nothing to add."""

    answer = ChoiceField(
        "What did they say?",
        choices=[("point", "The review should look at something"), ("nothing", "They have nothing to add")],
        missing="Choose one of the two.",
    )
    words = LongTextField(
        "What should it look at?",
        hint="One point, in their own words. Record another point afterwards.",
        rows=5,
        optional=True,
    )
    how = ChoiceField(
        "How did they tell us?",
        choices=[
            ("talk", "Talking"),
            ("writing", "Writing"),
            ("audio", "A recording"),
            ("through_advocate", "Through their advocate"),
            ("other", "Another way"),
        ],
        missing="Say how they told us.",
    )
    on = DayField("When?", missing="Say when they said it.")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("answer") == "point" and not said.get("words"):
            self.add_error("words", forms.ValidationError("Write down what the review should look at."))
        return said


def scope_input(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for one point and record it."""
    return about_person(
        request,
        person,
        "staff/reviews/scope_input.jinja",
        ScopeInput,
        act=lambda doing, said: give_scope_input(
            doing,
            person=person,
            words=said["words"] if said["answer"] == "point" else "",
            how=said["how"],
            on=said["on"],
        ),
        then=reverse("staff:terms", args=[request.entered.review.id]),
    )
