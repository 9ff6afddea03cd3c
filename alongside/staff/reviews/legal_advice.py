"""Record legal advice, and see what was recorded before."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.reviews.record_legal_advice import record_legal_advice
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.design.words import day_year
from alongside.pages.question import question
from alongside.people.words import words_with
from alongside.reading.reviews import position_now
from casebook import Position

NO_TO_THE_REVIEW = "consent_refused"
ABOUT = {
    NO_TO_THE_REVIEW: "Somebody’s no to the review",
    "publication": "Publication",
    "court_order": "A court order",
    "other": "Something else",
}


class LegalAdvice(SeenAndOnce, Form):
    """What it is about, what it says, and when it came."""

    about = ChoiceField("What is it about?", missing="Say what the advice is about.")
    words = LongTextField(
        "What does it say?",
        hint="Who gave it, and what they advise. The family never reads this.",
        rows=6,
        missing="Write down the advice.",
    )
    on = DayField("When was it given?", missing="Say when it was given.")

    def __init__(self, *args: Any, about: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["about"].choices = about


def legal_advice(request: HttpRequest) -> HttpResponse:
    """Ask for the advice and record it."""
    review = request.entered.review
    position = position_now(review)
    refused = position.latest("consent_refused") is not None
    return question(
        request,
        "staff/reviews/legal_advice.jinja",
        LegalAdvice,
        act=lambda doing, said: record_legal_advice(doing, about=said["about"], words=said["words"], on=said["on"]),
        then=reverse("staff:legal-advice", args=[review.id]),
        context={"earlier": advice_before(review.id, position)},
        initial={"on": clock.today()},
        about=[(word, words) for word, words in ABOUT.items() if refused or word != NO_TO_THE_REVIEW],
    )


def advice_before(review: str, position: Position) -> list[dict[str, str]]:
    """What was advised so far, newest first: {"about", "on", "words"}."""
    given = position.facts("legal_advice_recorded")[::-1]
    kept = words_with(review, [entry.fact.fields.get("document") for entry in given])
    return [
        {
            "about": ABOUT[str(entry.fact.fields["about"])],
            "on": day_year(entry.fact.on),
            "words": kept.get(str(entry.fact.fields.get("document")), ""),
        }
        for entry in given
    ]
