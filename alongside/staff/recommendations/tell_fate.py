"""Tell somebody what became of their view on a recommendation."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.recommendations.tell_fate import tell_fate as record_told
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.staff.families.about_person import ByAWay, about_person, way_field
from alongside.staff.letters.kindly import kindly
from alongside.staff.recommendations.about_recommendation import the_recommendation


class TellFate(SeenAndOnce, ByAWay, Form):
    """Which way, and when."""

    channel = way_field("Which way did you tell them?")
    on = DayField("When?", missing="Say when you told them.")


def tell_fate(request: HttpRequest, person: str, recommendation: str) -> HttpResponse:
    """What to tell them, and by which way it was told."""
    _, _, found = the_recommendation(request, recommendation)
    view = next((each for each in found.views if each.person == person), None)
    if view is None:
        raise Http404
    return about_person(
        request,
        person,
        "staff/recommendations/tell_fate.jinja",
        TellFate,
        act=kindly(
            lambda doing, said: record_told(
                doing, person=person, recommendation=recommendation, channel=said["channel"], on=said["on"]
            )
        ),
        ask="recommendation_fate_told",
        ask_fields={"recommendation": recommendation},
        ways=True,
        then=reverse("staff:recommendations", args=[request.entered.review.id]),
        context={
            "back_to": {
                "text": "Recommendations",
                "href": reverse("staff:recommendations", args=[request.entered.review.id]),
            },
            "found": found,
            "view": view,
        },
    )
