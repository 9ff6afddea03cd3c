"""Write down, for each recommendation, what has been done since the report."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.publication.write_what_changed import write_what_changed
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.reading.families import members_of
from alongside.reading.follow_ups import what_changed
from alongside.reading.recommendations import recommendations_of
from alongside.reading.reviews import position_now

MONTHS = {"6": "six months", "12": "a year"}


class WhatChanged(SeenAndOnce, Form):
    """One box for each recommendation."""

    def __init__(self, *args: Any, titles: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, title in enumerate(titles):
            self.fields[f"change_{number}"] = LongTextField(
                title, rows=4, missing="Say what has been done, or that nothing has, and why."
            )


def changes(request: HttpRequest, months: str) -> HttpResponse:
    """Ask for each; where something was written before, it stands there."""
    if months not in MONTHS:
        raise Http404
    review = request.entered.review
    position = position_now(review)
    if position.latest("published") is None:
        raise Http404
    every = recommendations_of(review, position, members_of(review, position))
    titles = [each.title for each in every if each.fate != "dropped"]
    before = {each["should_change"]: each["what_was_done"] for each in what_changed(review, int(months))}

    def act(doing: Doing, said: dict[str, Any]) -> None:
        told = [
            {"should_change": title, "what_was_done": said[f"change_{number}"]} for number, title in enumerate(titles)
        ]
        write_what_changed(doing, months=int(months), changes=told)

    return question(
        request,
        "staff/letters/what_changed.jinja",
        WhatChanged,
        act=act,
        then=reverse("staff:follow-ups", args=[review.id]),
        initial={f"change_{number}": before.get(title, "") for number, title in enumerate(titles)},
        context={"after": MONTHS[months], "nothing_to_tell": not titles},
        titles=titles,
    )
