"""The first steps of a child's review: became aware, notified, rapid review sent."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.reviews.record_milestone import record_milestone
from alongside.design.fields import ChoiceField, DayField, Form, SeenAndOnce
from alongside.design.words import day_year
from alongside.pages.question import question
from alongside.reading.reviews import position_now

STEPS = {
    "local_authority_became_aware": "The council became aware of what had happened",
    "national_panel_notified": "The National Panel was notified",
    "rapid_review_sent": "The rapid review was sent to the National Panel",
}


class Milestone(SeenAndOnce, Form):
    """Which step, and when."""

    kind = ChoiceField("What happened?", missing="Choose what happened.")
    on = DayField("When?", missing="Say when it happened.")

    def __init__(self, *args: Any, open_steps: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = open_steps


def milestones(request: HttpRequest) -> HttpResponse:
    """What is recorded, what the law's clocks say, and a form for the next step."""
    review = request.entered.review
    position = position_now(review)
    done = {kind: position.latest(kind) for kind in STEPS}
    rows = [
        {
            "state": "kept" if entry else "later",
            "words": f"{STEPS[kind]}{f', {day_year(entry.fact.on)}' if entry else ''}.",
        }
        for kind, entry in done.items()
    ]
    still_open = [(kind, words) for kind, words in STEPS.items() if done[kind] is None]
    return question(
        request,
        "staff/reviews/milestones.jinja",
        Milestone,
        act=lambda doing, said: record_milestone(doing, kind=said["kind"], on=said["on"]),
        then=reverse("staff:milestones", args=[review.id]),
        context={"rows": rows, "still_open": still_open},
        initial={"on": clock.today()},
        open_steps=still_open,
    )
