"""Finish our work on a review."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.acts.reviews.close_review import close_review as record_closed
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.pages.question import question
from alongside.staff.drafts.of_review import of_review


class CloseReview(SeenAndOnce, Form):
    """The day."""

    on = DayField("When was our work on it finished?", missing="Say when it was finished.")


def close_review(request: HttpRequest) -> HttpResponse:
    """The button, once nothing is owed to anybody; or the gate in its place."""
    of = of_review(request)
    closed = of.position.latest("review_closed")
    context: dict[str, Any] = {"closed_on": closed.fact.on if closed else None, "gate": None}
    if closed is not None and request.method != "POST":
        return render(request, "staff/reviews/close_review.jinja", {**context, "form": None})
    context["gate"] = of.gate("Closing the review", of.position.ask("review_closed"))
    return question(
        request,
        "staff/reviews/close_review.jinja",
        CloseReview,
        act=lambda doing, said: record_closed(doing, approver=request.entered.user.id, on=said["on"]),
        then=reverse("staff:close-review", args=[of.review.id]),
        context=context,
        initial={"on": of.position.today},
    )
