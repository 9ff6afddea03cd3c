"""Days to leave them alone."""

from __future__ import annotations

from datetime import date

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.families.ask_quiet_time import ask_quiet_time
from alongside.design.fields import ChoiceField, DayField, Form, SeenAndOnce, TextField
from alongside.family.showing import ask
from alongside.reading.family_page import standing_of
from alongside.reading.publication_for import kept_clear


class QuietDay(SeenAndOnce, Form):
    """A day, perhaps until another, every year or once."""

    day = DayField("Which day?", hint="For example, 14 January.", with_year=False, missing="Say which day.")
    last_day = DayField("Until which day, if it is more than one?", with_year=False, optional=True)
    how_often = ChoiceField(
        "Does it count every year?",
        choices=[("every_year", "Every year"), ("once", "Only the next time")],
        missing="Choose every year, or only the next time.",
    )
    words = TextField("What is this day?", optional=True, max_length=200)

    def clean(self) -> dict:
        said = super().clean()
        if said.get("day"):
            said["first_day"] = next_time(said["day"], clock.today())
            last = said.get("last_day")
            said["last_day"] = next_time(last, said["first_day"]) if last else said["first_day"]
            if (said["last_day"] - said["first_day"]).days > LONGEST:
                raise forms.ValidationError("That is longer than two months. Ring us and we talk about a longer pause.")
        return said


LONGEST = 62


def quiet_days(request: HttpRequest) -> HttpResponse:
    """Tell us a day, and see those told before."""
    standing = standing_of(request.entered)

    def act(doing: Doing, said: dict) -> None:
        ask_quiet_time(
            doing,
            person=standing.person,
            first_day=said["first_day"],
            last_day=said["last_day"],
            words=said["words"],
            every_year=said["how_often"] == "every_year",
        )

    return ask(
        request,
        "families/quiet_days",
        QuietDay,
        standing=standing,
        act=act,
        then=f"{reverse('family:quiet-days')}#days",
        clear=kept_clear(standing),
    )


def next_time(day_and_month: tuple[int, int], after: date) -> date:
    """The next such day, from `after` on. 29 February falls on the 28th in a year without one."""
    day, month = day_and_month
    for year in (after.year, after.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            found = date(year, month, day - 1)
        if found >= after:
            return found
    return date(after.year + 1, month, day)
