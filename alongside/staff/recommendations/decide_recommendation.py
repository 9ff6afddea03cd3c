"""Decide what becomes of a recommendation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.recommendations.decide_recommendation import decide_recommendation as decide
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.staff.recommendations.about_recommendation import the_recommendation


class Decide(SeenAndOnce, Form):
    """Which of the three, the new words where there are some, and why."""

    fate = ChoiceField(
        "What becomes of it?",
        choices=[
            ("kept", "It is kept as it is"),
            ("reworded", "It is put differently", "Change the words below."),
            ("dropped", "It is left out"),
        ],
        missing="Choose what becomes of it.",
    )
    words = LongTextField("Its words", hint="The first line is its title.", rows=6, optional=True)
    reason = LongTextField(
        "Why?", hint="Whoever had a view on it reads this. No names.", rows=4, missing="Say why, in words for them."
    )

    def __init__(self, *args: Any, as_it_is: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.as_it_is = as_it_is

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean()
        words = said.get("words", "").strip()
        if said.get("fate") == "reworded" and words in ("", self.as_it_is):
            raise forms.ValidationError({"words": "Put it differently here, or choose that it is kept as it is."})
        if said.get("fate") == "kept" and words not in ("", self.as_it_is):
            raise forms.ValidationError({"fate": "The words below have changed. Choose that it is put differently."})
        return said


def decide_recommendation(request: HttpRequest, recommendation: str) -> HttpResponse:
    """Ask for the decision beside everyone's view, and record it."""
    _, _, found = the_recommendation(request, recommendation)
    review = request.entered.review
    views = [
        {"state": "later", "bold": view.name, "words": f"{view.view}." + (f" “{view.words}”" if view.words else "")}
        for view in found.views
    ]
    return question(
        request,
        "staff/recommendations/decide_recommendation.jinja",
        Decide,
        act=lambda doing, said: decide(
            doing,
            recommendation=recommendation,
            fate=said["fate"],
            reason=said["reason"],
            words=said["words"] if said["fate"] == "reworded" else "",
        ),
        then=reverse("staff:recommendations", args=[review.id]),
        initial={"words": found.words},
        context={"found": found, "views": views},
        day_field="reason",
        as_it_is=found.words,
    )
