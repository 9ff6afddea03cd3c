"""Add a recommendation, with where it came from; and say that the list is ready to be talked through."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.recommendations.add_recommendation import add_recommendation as add
from alongside.acts.recommendations.draft_recommendations import draft_recommendations
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce, SelectField, TextField
from alongside.pages.question import question
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now


class AddRecommendation(SeenAndOnce, Form):
    """Its words, and where it came from."""

    title = TextField(
        "What should change, in one sentence", missing="Say in one sentence what should change.", max_length=200
    )
    text = LongTextField("The recommendation", rows=6, optional=True)
    origin = ChoiceField(
        "Where did it come from?",
        choices=[
            ("family", "The family"),
            ("reviewer", "The reviewer"),
            ("agency", "An agency"),
            ("panel", "The Panel"),
        ],
        missing="Say where it came from.",
    )
    from_person = SelectField("Who in the family?", hint="If it came from one person.", choices=[], optional=True)

    def __init__(self, *args: Any, family: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["from_person"].choices = family

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean()
        if said.get("origin") != "family":
            said["from_person"] = ""
        return said


class ListReady(SeenAndOnce, Form):
    """Nothing to fill in."""


def add_recommendation(request: HttpRequest) -> HttpResponse:
    """Ask for it and keep it."""
    review = request.entered.review
    members = members_of(review, position_now(review))
    return question(
        request,
        "staff/recommendations/add_recommendation.jinja",
        AddRecommendation,
        act=lambda doing, said: add(
            doing,
            words=f"{said['title']}\n{said['text']}".strip(),
            origin=said["origin"],
            from_person=said["from_person"],
        ),
        then=reverse("staff:recommendations", args=[review.id]),
        day_field="title",
        family=[(each.id, each.name) for each in members if not each.died_on],
    )


def recommendations_drafted(request: HttpRequest) -> HttpResponse:
    """Ask once more: from here each person is owed a say in them."""
    review = request.entered.review
    return question(
        request,
        "staff/recommendations/recommendations_drafted.jinja",
        ListReady,
        act=lambda doing, said: draft_recommendations(doing),
        then=reverse("staff:recommendations", args=[review.id]),
    )
