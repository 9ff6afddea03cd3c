"""Decide whether the public interest lets a review go on although the adult it is about does not agree."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.acts.reviews.decide_public_interest import decide_public_interest
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.design.words import day_year
from alongside.pages.question import question
from alongside.people.words import words_with
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now
from alongside.staff.reviews.legal_advice import NO_TO_THE_REVIEW
from casebook import Entry, Position

TEMPLATE = "staff/reviews/public_interest.jinja"
A_SENTENCE = 5  # words


class PublicInterest(SeenAndOnce, Form):
    """Whether it goes on, why, and when that was decided."""

    outcome = ChoiceField(
        "Does the review go on?",
        choices=[("go_on", "Yes, it goes on"), ("stop", "No, it stops")],
        missing="Say whether the review goes on.",
    )
    reason = LongTextField(
        "Why?",
        hint="What weighs for it, and what weighs against it. They are told these reasons.",
        rows=6,
        missing="Say why.",
    )
    on = DayField("When was it decided?", missing="Say when it was decided.")

    def clean_reason(self) -> str:
        reason = str(self.cleaned_data["reason"])
        if len(reason.split()) < A_SENTENCE:
            raise forms.ValidationError("Say why in a full sentence.")
        return reason


def public_interest(request: HttpRequest) -> HttpResponse:
    """Ask whether it goes on and why, and record it in the name of whoever is signed in."""
    review = request.entered.review
    position = position_now(review)
    refused = position.latest("consent_refused")
    if refused is None:
        return render(request, TEMPLATE, {"refused": None, "form": None})
    return question(
        request,
        TEMPLATE,
        PublicInterest,
        act=lambda doing, said: decide_public_interest(
            doing, outcome=said["outcome"], approver=request.entered.user.id, reason=said["reason"], on=said["on"]
        ),
        then=reverse("staff:review", args=[review.id]),
        context={
            "refused": _refusal(review, position, refused),
            "advice": _advice(position, refused),
            "told_within": position.process.settings["decision_told_within"].on(position.today),
        },
        initial={"on": clock.today()},
    )


def _refusal(review: Any, position: Position, refused: Entry) -> dict[str, str]:
    """Who said no, when, and their own words."""
    person, words = str(refused.fact.fields["person"]), refused.fact.fields.get("words")
    name = next((member.name for member in members_of(review, position) if member.id == person), "Somebody")
    return {"name": name, "on": day_year(refused.fact.on), "words": words_with(review.id, [words]).get(str(words), "")}


def _advice(position: Position, refused: Entry) -> str:
    """The day of the newest advice about this no; empty while there is none."""
    since = [
        entry
        for entry in position.facts("legal_advice_recorded")
        if entry.number > refused.number and entry.fact.fields.get("about") == NO_TO_THE_REVIEW
    ]
    return day_year(since[-1].fact.on) if since else ""
