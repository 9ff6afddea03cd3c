"""Record what somebody agrees to about the day of publication, in their own words."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.publication.agree_to_date import agree_to_date
from alongside.acts.publication.agree_to_shorter_notice import agree_to_shorter_notice
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.reading.publication import day_set
from alongside.staff.families.about_person import about_person, family_of


class Agreed(SeenAndOnce, Form):
    """To what, in their words, and when."""

    to = ChoiceField(
        "What did they agree to?",
        choices=[
            ("date", "To this day, although it is near one that matters to them"),
            ("shorter", "To hear of it later than we promised"),
        ],
        missing="Say what they agreed to.",
    )
    words = LongTextField(
        "In their own words", hint="Only if they said so themselves.", rows=4, missing="Write down what they said."
    )
    on = DayField("When did they say it?", missing="Say when they said it.")


def agreed_date(request: HttpRequest, person: str) -> HttpResponse:
    """Ask to what they agree about the one day that stands."""
    position, _, _ = family_of(request, person)
    day, _ = day_set(position)
    if day is None:
        raise Http404

    def act(doing: Doing, said: dict[str, Any]) -> None:
        agree = agree_to_date if said["to"] == "date" else agree_to_shorter_notice
        agree(doing, person=person, date=day, words=said["words"], on=said["on"])

    to_all = reverse("staff:publication", args=[request.entered.review.id])
    return about_person(
        request,
        person,
        "staff/publication/agreed_date.jinja",
        Agreed,
        act=act,
        then=to_all,
        context={"back_to": {"text": "Back to publication", "href": to_all}, "day": day},
    )
