"""Record days on which someone wants to be left alone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from alongside.acts.families.ask_quiet_time import ask_quiet_time
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce, TickField
from alongside.staff.families.about_person import about_person


class QuietTime(SeenAndOnce, Form):
    """From when to when, and what the days are."""

    first_day = DayField("First day", missing="Say the first day.")
    last_day = DayField("Last day", hint="The same day, if it is one day.", missing="Say the last day.")
    kind = ChoiceField(
        "What kind of days are they?",
        choices=[
            ("birthday", "A birthday"),
            ("death", "The day of the death"),
            ("incident", "The day it happened"),
            ("funeral", "A funeral"),
            ("religious", "Religious days"),
            ("trial", "A trial"),
            ("inquest", "An inquest"),
            ("other", "Something else"),
        ],
        missing="Say what kind of days they are.",
    )
    every_year = TickField("Every year")
    words = LongTextField("What did they say?", rows=3, optional=True)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        first, last = said.get("first_day"), said.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", forms.ValidationError("That is before the first day. Which day did you mean?"))
        return said


def quiet_time(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the days and record them."""
    return about_person(
        request,
        person,
        "staff/families/quiet_time.jinja",
        QuietTime,
        act=lambda doing, said: ask_quiet_time(
            doing,
            person=person,
            first_day=said["first_day"],
            last_day=said["last_day"],
            kind=said["kind"],
            every_year=said["every_year"],
            words=said["words"],
        ),
        day_field="first_day",
    )
