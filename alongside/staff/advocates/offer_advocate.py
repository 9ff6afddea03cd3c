"""Offer someone an advocate."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.advocates.offer_advocate import offer_advocate as offer
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.staff.families.about_person import ByAWay, about_person, way_field


class OfferAdvocate(SeenAndOnce, ByAWay, Form):
    """Which way, and when."""

    channel = way_field("Which way did you offer it?")
    on = DayField("When?", missing="Say when you offered it.")


def offer_advocate(request: HttpRequest, person: str) -> HttpResponse:
    """Ask how it was offered and record it."""
    return about_person(
        request,
        person,
        "staff/advocates/offer_advocate.jinja",
        OfferAdvocate,
        act=lambda doing, said: offer(doing, person=person, channel=said["channel"], on=said["on"]),
        ask="advocate_offered",
        ways=True,
    )
