"""What the review should look at: a family member's points, and what became of each."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.reviews.give_scope_input import give_scope_input
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.family.asked import OnlyAPress
from alongside.family.showing import ask, fresh, show
from alongside.reading.family_page import standing_of
from alongside.reading.points_of import points_of


class Point(SeenAndOnce, Form):
    """One point, in their own words."""

    words = LongTextField(
        "What should the review look at?",
        hint="One thing at a time, as short or as long as you like. A question is fine.",
        missing="Write what the review should look at, or press “I have nothing to add”.",
        rows=5,
    )


def what_to_look_at(request: HttpRequest) -> HttpResponse:
    """Say a point, and see what became of those said before."""
    standing = standing_of(request.entered)
    fixed = standing.position.latest("terms_fixed") is not None
    said_nothing = any(e.fact.fields["item"] == "none" for e in standing.facts("scope_input_given"))
    context: dict[str, Any] = {"points": points_of(standing), "fixed": fixed, "said_nothing": said_nothing}
    if standing.advocate_reading:
        return show(request, "reviews/points", standing, **context)
    return ask(
        request,
        "reviews/what_to_look_at",
        Point,
        standing=standing,
        act=lambda doing, said: give_scope_input(doing, person=standing.person, words=said["words"]),
        then=reverse("family:what-to-look-at"),
        nothing=fresh(request, OnlyAPress),
        **context,
    )


def nothing_to_add(request: HttpRequest) -> HttpResponse:
    """“I have nothing to add” is an answer too."""

    def act(doing: Doing, said: dict) -> None:
        give_scope_input(doing, person=request.entered.person)

    return ask(request, "reviews/nothing_to_add", OnlyAPress, act=act, then=reverse("family:what-to-look-at"))
