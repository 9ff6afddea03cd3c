"""Write the draft terms of reference."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.reviews.draft_terms import draft_terms as keep_draft
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.people.words import words_of_sort


class DraftTerms(SeenAndOnce, Form):
    """The draft, and when it was made."""

    words = LongTextField(
        "What should the review look at?",
        hint="A list in plain words, which the family can read.",
        rows=12,
        missing="Write the draft.",
    )
    on = DayField("When was it drafted?", missing="Say when it was drafted.")


def draft_terms(request: HttpRequest) -> HttpResponse:
    """Ask for the draft and keep it. From then on each family member is owed a say."""
    review = request.entered.review.id
    earlier = list(words_of_sort(review, "", "terms").values())
    return question(
        request,
        "staff/reviews/draft_terms.jinja",
        DraftTerms,
        act=lambda doing, said: keep_draft(doing, words=said["words"], on=said["on"]),
        then=reverse("staff:terms", args=[review]),
        initial={"on": clock.today(), "words": earlier[-1] if earlier else ""},
    )
