"""Talk the recommendations through with one family member."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.recommendations.talk_through_recommendations import talk_through_recommendations
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.reading.recommendations import recommendations_of
from alongside.staff.families.about_person import about_person, family_of


class TalkThrough(SeenAndOnce, Form):
    """How, what they said, and when."""

    how = ChoiceField(
        "How?",
        choices=[
            ("talk", "Talking"),
            ("writing", "In writing"),
            ("through_advocate", "Through their advocate"),
            ("other", "Another way"),
        ],
        missing="Choose how.",
    )
    words = LongTextField(
        "What did they say?",
        hint="In their words. What they think of one recommendation is recorded with it.",
        rows=6,
        missing="Write down what they said.",
    )
    on = DayField("When?", missing="Say when it was.")


def talk_through(request: HttpRequest, person: str) -> HttpResponse:
    """The list to talk through, and what was said."""
    position, members, _ = family_of(request, person)
    review = request.entered.review
    every = recommendations_of(review, position, members)
    items = [{"words": each.title, "more": each.text} for each in every if each.fate != "dropped"]
    return about_person(
        request,
        person,
        "staff/recommendations/talk_through.jinja",
        TalkThrough,
        act=lambda doing, said: talk_through_recommendations(
            doing, person=person, words=said["words"], how=said["how"], on=said["on"]
        ),
        ask="recommendations_talked_through",
        then=reverse("staff:recommendations", args=[review.id]),
        context={
            "back_to": {
                "text": "Recommendations",
                "href": reverse("staff:recommendations", args=[request.entered.review.id]),
            },
            "items": items,
            "drafted": position.latest("recommendations_drafted") is not None,
        },
    )
