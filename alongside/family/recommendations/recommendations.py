"""What should change: each recommendation, what they think of it, and what became of it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.recommendations.give_view import give_view
from alongside.acts.recommendations.talk_through_recommendations import talk_through_recommendations
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.family.asked import OwnWords
from alongside.family.showing import ask, show
from alongside.reading.family_page import standing_of
from alongside.reading.points_of import recommendations_for


class MyView(SeenAndOnce, Form):
    """What they think of one recommendation."""

    view = ChoiceField(
        "What do you think of it?",
        choices=[
            ("agree", "I agree"),
            ("disagree", "I do not agree"),
            ("reword", "I would put it differently", "Write below how."),
            ("question", "I have a question"),
        ],
        missing="Choose one of the four.",
    )
    words = LongTextField("In your own words", optional=True, rows=5)


def recommendations(request: HttpRequest) -> HttpResponse:
    """The list, once there is one."""
    standing = standing_of(request.entered)
    return show(
        request,
        "recommendations/recommendations",
        standing,
        found=recommendations_for(standing),
        said=standing.latest("recommendations_talked_through"),
        off=standing.said_no_to("recommendations"),
        signed=standing.position.latest("executive_signed"),
    )


def my_view(request: HttpRequest, recommendation: str) -> HttpResponse:
    """Say what they think of one of them."""
    standing = standing_of(request.entered)
    found = next((each for each in recommendations_for(standing) if each.id == recommendation), None)
    if found is None:
        raise Http404

    def act(doing: Doing, said: dict) -> None:
        give_view(doing, person=standing.person, recommendation=found.id, view=said["view"], words=said["words"])

    then = reverse("family:recommendations")
    return ask(request, "recommendations/my_view", MyView, standing=standing, act=act, then=then, found=found)


def that_is_what_i_think(request: HttpRequest) -> HttpResponse:
    """Say that they have had their say; or that something is missing. This is what we wait for."""
    standing = standing_of(request.entered)

    def act(doing: Doing, said: dict) -> None:
        talk_through_recommendations(doing, person=standing.person, words=said["words"], how="writing")

    then = reverse("family:recommendations")
    return ask(request, "recommendations/that_is_what_i_think", OwnWords, standing=standing, act=act, then=then)
