"""Arrange the meeting between someone and the Panel, or call it off. Nobody meets whom they are kept apart from."""

from __future__ import annotations

from datetime import date

from django import forms
from django.http import Http404, HttpRequest, HttpResponse

from alongside import clock
from alongside.acts.panel_meetings.arrange_meeting_with_panel import arrange_meeting_with_panel
from alongside.acts.panel_meetings.call_off_meeting_with_panel import call_off_meeting_with_panel
from alongside.design.fields import DayField, Form, SeenAndOnce, TextField
from alongside.reading.meeting_the_panel import arranged_for
from alongside.staff.families.about_person import about_person, family_of


class ArrangePanel(SeenAndOnce, Form):
    """On which day and where."""

    day = DayField("Which day?", missing="Say which day.")
    building = TextField(
        "Where?", hint="The building first. A room comes after a comma.", missing="Say where.",
        max_length=60,
    )  # fmt: skip

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day < clock.today():
            raise forms.ValidationError("That day has passed. If they have met already, record that on its own page.")
        return day


class CallOff(SeenAndOnce, Form):
    """Nothing to fill in."""


def arrange_panel(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for day and place. Why another day has to be chosen is told to nobody: it may be somebody's secret."""
    position, _, _ = family_of(request, person)
    return about_person(
        request,
        person,
        "staff/panel_meetings/arrange_panel.jinja",
        ArrangePanel,
        act=lambda doing, said: arrange_meeting_with_panel(
            doing, person=person, day=said["day"], building=said["building"]
        ),
        context={"arranged": arranged_for(position, person)},
        day_field="day",
    )


def call_off_panel(request: HttpRequest, person: str) -> HttpResponse:
    """Ask once more and record that it will not take place on that day."""
    position, _, _ = family_of(request, person)
    arranged = arranged_for(position, person)
    if arranged is None:
        raise Http404
    return about_person(
        request,
        person,
        "staff/panel_meetings/call_off_panel.jinja",
        CallOff,
        act=lambda doing, said: call_off_meeting_with_panel(
            doing, person=person, day=arranged.day_kept, building=arranged.building_kept
        ),
        context={"arranged": arranged},
    )
