"""A second board's review of the same family joins this one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.reviews.join_review import join_review
from alongside.design.fields import DayField
from alongside.pages.question import question
from alongside.process_files import type_name
from alongside.reading.reviews import position_now
from alongside.reading.strands import strands_of
from alongside.staff.reviews.decide_forms import NOT_YET, BoardDecision, decision_of, kinds


def join(request: HttpRequest) -> HttpResponse:
    """Which boards hold it now, and of what type is the one that joins?"""
    review = request.entered.review
    strands = strands_of(position_now(review))
    here = {strand.type for strand in strands}
    others = [
        {
            "title": f"A {type_name(review_type, clock.today())}",
            "href": reverse("staff:join-kind", args=[review.id, kind]),
            "words": "",
        }
        for kind, review_type in kinds().items()
        if review_type not in here
    ]
    return render(request, "staff/reviews/join.jinja", {"strands": strands, "others": others})


def join_kind(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask what the second board decided and when the two were joined, and join them."""
    review = request.entered.review
    position = position_now(review)
    strands = strands_of(position)
    review_type = kinds().get(kind)
    if review_type is None or any(strand.type == review_type for strand in strands):
        raise Http404
    form_class = decision_of(review_type, _Joined)
    asked: list[Any] = []

    def ask(*args: Any, **kwargs: Any) -> Any:
        asked.append(form_class(*args, **kwargs))
        return asked[-1]

    def act(doing: Doing, said: dict[str, Any]) -> None:
        join_review(doing, steps=asked[-1].first_steps(), joined_on=said["joined_on"])

    return question(
        request,
        "staff/reviews/join_kind.jinja",
        ask,
        act=act,
        then=reverse("staff:decisions", args=[review.id]),
        context={
            "type_name": type_name(review_type, clock.today()),
            "before": form_class.BEFORE,
            "strands": strands,
            "within": position.process.settings["decision_told_within"].on(position.today),
        },
        initial={"joined_on": clock.today()},
        day_field="decided_on",
    )


class _Joined(BoardDecision):
    """The day on which the two boards agreed to be one review."""

    joined_on = DayField("When were the two joined?", missing="Say when the two were joined.")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        joined, decided = said.get("joined_on"), said.get("decided_on")
        if joined and joined > clock.today():
            self.add_error("joined_on", forms.ValidationError(NOT_YET))
        elif joined and decided and joined < decided:
            self.add_error("joined_on", forms.ValidationError("That is before the second board decided. Which day?"))
        return said
