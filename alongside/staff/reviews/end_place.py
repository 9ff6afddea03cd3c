"""End somebody's place in a review."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.reviews.end_place import NobodyWouldKeepIt
from alongside.acts.reviews.end_place import end_place as end
from alongside.design.fields import Form, SeenAndOnce, TickField
from alongside.pages.question import question
from alongside.reading.review_page import workers_on


class EndPlace(SeenAndOnce, Form):
    """Sure?"""

    sure = TickField("End this place now", must="Tick to end it, or go back.")


def end_place(request: HttpRequest, place: str) -> HttpResponse:
    """Ask to confirm, and end it. The last one who looks after the review cannot go."""
    review = request.entered.review.id
    workers = workers_on(review)
    worker = next((each for each in workers if each.place == place and not each.person), None)
    if worker is None:
        raise Http404
    context: dict[str, Any] = {"worker": worker, "alone": False}

    def act(doing: Doing, said: dict[str, Any]) -> None:
        end(doing, place=place)

    then = reverse("staff:places", args=[review])
    try:
        return question(
            request, "staff/reviews/end_place.jinja", EndPlace, act=act, then=then, context=context, day_field="sure"
        )
    except NobodyWouldKeepIt:
        context["alone"] = True
        request.method = "GET"
        return question(request, "staff/reviews/end_place.jinja", EndPlace, act=act, then=then, context=context)
