"""Fix the terms of reference, once everyone has been heard."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.reviews.fix_terms import fix_terms as fix
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.people.words import words_of_sort
from alongside.reading.families import members_of
from alongside.reading.gates import gate_box
from alongside.reading.reviews import position_now


class FixTerms(SeenAndOnce, Form):
    """The terms as they stand, and the day."""

    words = LongTextField("The terms of reference", rows=14, missing="Write the terms of reference.")
    on = DayField("When were they fixed?", missing="Say when they were fixed.")


def fix_terms(request: HttpRequest) -> HttpResponse:
    """Ask for the final words and fix them; the gate is asked again when the button is pressed."""
    review = request.entered.review.id
    position = position_now(request.entered.review)
    closed = position.ask("terms_fixed")
    family = {member.id: member.name for member in members_of(request.entered.review, position)}
    gate = gate_box(
        "Fixing the terms of reference", closed, review=review, family=family, labels={}, can=request.entered.can
    )
    earlier = list(words_of_sort(review, "", "terms").values())
    return question(
        request,
        "staff/reviews/fix_terms.jinja",
        FixTerms,
        act=lambda doing, said: fix(doing, words=said["words"], on=said["on"]),
        then=reverse("staff:terms", args=[review]),
        context={"gate": gate if closed else None},
        initial={"on": clock.today(), "words": earlier[-1] if earlier else ""},
    )
