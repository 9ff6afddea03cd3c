"""Move a Panel meeting to another day."""

from __future__ import annotations

from datetime import date

from django import forms
from django.http import HttpRequest, HttpResponse

from alongside import clock
from alongside.acts.panel_meetings.move_panel_meeting import move_panel_meeting
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.staff.panel_meetings.of_meeting import about_meeting, the_meeting
from alongside.staff.panel_meetings.who_knew import who_knew


class MoveMeeting(SeenAndOnce, Form):
    """To which day."""

    day = DayField("Which day instead?", missing="Say which day it is to be instead.")

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day < clock.today():
            raise forms.ValidationError("That day has passed. Which day is the meeting to be?")
        return day


def move_meeting(request: HttpRequest, meeting: str) -> HttpResponse:
    """Show who knew the old day, ask for the new one, and record it."""
    position, found = the_meeting(request, meeting)
    return about_meeting(
        request,
        meeting,
        "staff/panel_meetings/move_meeting.jinja",
        MoveMeeting,
        act=lambda doing, said: move_panel_meeting(doing, meeting=meeting, day=said["day"]),
        states=("planned",),
        context={"knew": who_knew(request.entered.review, position, found)},
        day_field="day",
    )
