"""Offer someone the chance to meet the Panel."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.panel_meetings.offer_meeting_with_panel import offer_meeting_with_panel
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.staff.families.about_person import ByAWay, about_person, way_field


class OfferPanel(SeenAndOnce, ByAWay, Form):
    """Which way, and when."""

    channel = way_field("Which way did you offer it?")
    on = DayField("When?", missing="Say when you offered it.")


def panel_offer(request: HttpRequest, person: str) -> HttpResponse:
    """Ask how it was offered and record it."""
    return about_person(
        request,
        person,
        "staff/panel_meetings/panel_offer.jinja",
        OfferPanel,
        act=lambda doing, said: offer_meeting_with_panel(doing, person=person, channel=said["channel"], on=said["on"]),
        ask="meeting_panel_offered",
        ways=True,
    )
