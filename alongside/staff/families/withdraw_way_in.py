"""Take a family member's way in away."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.access.ways_in import way_in_of
from alongside.acts.families.withdraw_way_in import withdraw_way_in
from alongside.design.fields import ChoiceField, Form, SeenAndOnce
from alongside.pages.question import question
from alongside.people.people import people_of


class WithdrawWayIn(SeenAndOnce, Form):
    """Why it is taken away."""

    reason = ChoiceField(
        "Why?",
        choices=[
            ("lost", "It was lost, or somebody else may have seen it"),
            ("not_safe", "It is not safe for them to have it"),
            ("asked", "They asked for it"),
            ("ended", "The review has ended for them"),
            ("other", "Another reason"),
        ],
        missing="Say why it is taken away.",
    )


def withdraw_way_in_page(request: HttpRequest, person: str) -> HttpResponse:
    """Ask why, and end it at once."""
    review = request.entered.review
    known = people_of(review.id).get(person)
    if known is None or way_in_of(review, person) is None:
        raise Http404
    person_page = reverse("staff:person", args=[review.id, person])
    return question(
        request,
        "staff/families/withdraw_way_in.jinja",
        WithdrawWayIn,
        act=lambda doing, said: withdraw_way_in(doing, person=person, reason=said["reason"]),
        then=person_page,
        context={"known": known, "person_page": person_page},
    )
