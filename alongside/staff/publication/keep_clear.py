"""Note a day that matters to the whole family, so that nothing is published near it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.families.give_sensitive_day import give_sensitive_day
from alongside.design.fields import ChoiceField, DayField, Form, SeenAndOnce, TickField
from alongside.pages.question import question
from alongside.reading.days_to_keep_clear import days_to_keep_clear
from alongside.reading.reviews import position_now


class KeepClear(SeenAndOnce, Form):
    """What the day is, which day, and whether it comes every year."""

    kind = ChoiceField(
        "What is it?",
        choices=[
            ("birthday", "A birthday"),
            ("death", "The day of the death"),
            ("incident", "The day it happened"),
            ("funeral", "The funeral"),
            ("religious", "A religious day"),
            ("trial", "A trial"),
            ("inquest", "An inquest"),
            ("other", "Another day"),
        ],
        missing="Say what it is.",
    )
    first_day = DayField("Which day, or from which day?", missing="Say which day.")
    last_day = DayField("To which day, if it is more than one?", optional=True)
    every_year = TickField("It comes every year")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        first, last = said.get("first_day"), said.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", forms.ValidationError("That is before the first day. Which day did you mean?"))
        return said


def keep_clear(request: HttpRequest) -> HttpResponse:
    """Ask for the day and note it for everybody. A day of one person alone is noted on that person's page."""
    review = request.entered.review
    position = position_now(review)
    return question(
        request,
        "staff/publication/keep_clear.jinja",
        KeepClear,
        act=lambda doing, said: give_sensitive_day(
            doing,
            first_day=said["first_day"],
            last_day=said["last_day"],
            kind=said["kind"],
            every_year=said["every_year"],
        ),
        then=reverse("staff:keep-clear", args=[review.id]),
        context={"clear": [each.words for each in days_to_keep_clear(position)]},
        day_field="first_day",
    )
