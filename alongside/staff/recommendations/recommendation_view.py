"""Record what a family member thinks of a recommendation."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.recommendations.give_view import give_view
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.staff.recommendations.about_recommendation import the_recommendation


class RecordView(SeenAndOnce, Form):
    """Whose view, what it is, in their words, and when."""

    person = ChoiceField("Who said it?", missing="Choose who said it.")
    view = ChoiceField(
        "What do they think of it?",
        choices=[
            ("agree", "They agree"),
            ("disagree", "They do not agree"),
            ("reword", "They would put it differently"),
            ("question", "They have a question"),
        ],
        missing="Choose what they think of it.",
    )
    words = LongTextField("In their words", rows=4, optional=True)
    on = DayField("When did they say it?", missing="Say when they said it.")

    def __init__(self, *args: Any, family: list[tuple[str, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = family


def recommendation_view(request: HttpRequest, recommendation: str) -> HttpResponse:
    """Ask for it and record it."""
    _, members, found = the_recommendation(request, recommendation)
    review = request.entered.review
    return question(
        request,
        "staff/recommendations/recommendation_view.jinja",
        RecordView,
        act=lambda doing, said: give_view(
            doing,
            person=said["person"],
            recommendation=recommendation,
            view=said["view"],
            words=said["words"],
            on=said["on"],
        ),
        then=reverse("staff:recommendations", args=[review.id]),
        initial={"on": clock.today()},
        context={"found": found},
        family=[(each.id, each.name, each.known.relation) for each in members],
    )
