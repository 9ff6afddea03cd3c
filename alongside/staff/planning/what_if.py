"""What if? Try a day: what would be owed, what would be refused, which days would move. Nothing is written."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside import clock
from alongside.access.roles import Can
from alongside.design.fields import ChoiceField, DayField, Form
from alongside.reading.what_if import PANEL, PUBLISH, first_day, known, what_would_follow

TO_CHECK = 422
TOO_FAR = 3  # years


class TryADay(Form):
    """What would happen, and on which day."""

    what = ChoiceField(
        "What would happen?",
        choices=[(PANEL, "The Panel meets"), (PUBLISH, "We publish the report")],
        missing="Say what would happen.",
    )
    day = DayField("On which day?", hint="For example, 14 January 2027", missing="Say which day to try.")

    def clean_day(self) -> Any:
        tried, today = self.cleaned_data["day"], clock.today()
        if tried < today:
            raise forms.ValidationError("That day has passed. Try today or a day ahead.")
        if tried.year > today.year + TOO_FAR:
            raise forms.ValidationError(f"That is more than {TOO_FAR} years ahead. Try a nearer day.")
        return tried


def what_if(request: HttpRequest) -> HttpResponse:
    """The question, and under it what would follow. The address holds a word and a day, and nobody's name."""
    of = known(request.entered)
    asked = any(name in request.GET for name in ("day", "day-day"))
    form = TryADay(request.GET) if asked else TryADay(initial={"what": request.GET.get("what", "")})
    tried = asked and form.is_valid()
    context = {
        "form": form,
        "found": what_would_follow(of, form.cleaned_data["what"], form.cleaned_data["day"]) if tried else None,
        "first": first_day(of) if not tried or form.cleaned_data["what"] == PUBLISH else None,
        "may_set": Can.PUBLISH in request.entered.can,
        "tried_publishing": tried and form.cleaned_data["what"] == PUBLISH,
    }
    return render(request, "staff/planning/what_if.jinja", context, status=200 if tried or not asked else TO_CHECK)
