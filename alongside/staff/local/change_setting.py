"""Give a setting another value from a day on. First one sees what it would change; then one keeps it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.acts.local.change_setting import change_setting
from alongside.design.fields import ChoiceField, DayField, Form, HiddenField, LongTextField, SeenAndOnce, TextField
from alongside.design.words import MONTHS, first_upper
from alongside.local.in_words import bounds_in_words, held_on, in_words
from alongside.local.process_in_force import process_in_force
from alongside.pages.question import question
from alongside.reading.own_settings import what_would_change
from casebook.process import Setting
from casebook.process.rules import SettingValue


class ChangeSetting(SeenAndOnce, Form):
    """The new value, from when, and why. `looked`: what the reader has already seen the effect of."""

    value = TextField("The new value", width=5, missing="Say what it should be.")
    first_day = DayField(
        "From which day?",
        hint="For example, 1 February 2027. From tomorrow on: what is already promised stays as it was promised.",
        missing="Say from which day.",
    )
    reason = LongTextField(
        "Why?",
        hint="Who agreed it, and where it is written down. It is kept with the change.",
        rows=4,
        max_length=2000,
        missing="Say why.",
    )
    looked = HiddenField(required=False)

    def __init__(self, *given: Any, setting: Setting, **more: Any) -> None:
        super().__init__(*given, **more)
        self.setting = setting
        self.fields["value"] = _field(setting)

    def clean_value(self) -> SettingValue:
        value = _read(self.setting, self.cleaned_data["value"])
        if self.setting.may_be and not self.setting.may_be.allow(value):
            raise forms.ValidationError(f"This cannot be. {bounds_in_words(self.setting)}")
        return value

    def clean_first_day(self) -> date:
        day: date = self.cleaned_data["first_day"]
        if day <= clock.today():
            raise forms.ValidationError("Choose a day from tomorrow on. What is already promised stays as it was.")
        return day

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if {"value", "first_day"} <= said.keys() and held_on(self.setting, said["first_day"]) == said["value"]:
            self.add_error("value", f"It is {in_words(self.setting, said['value'])} on that day already.")
        return said


def _field(setting: Setting) -> Any:
    may_be = setting.may_be
    if may_be and may_be.unit == "days_of_year":
        return LongTextField("The new days", hint=bounds_in_words(setting), rows=6, missing="Say which days.")
    if may_be and may_be.one_of and not may_be.most:
        answers = [(str(each), first_upper(in_words(setting, each))) for each in may_be.one_of]
        return ChoiceField("The new value", choices=answers, missing="Choose the new value.")
    return TextField("The new value", hint=bounds_in_words(setting), width=5, missing="Say what it should be.")


def _read(setting: Setting, typed: str) -> SettingValue:
    """What was typed, as the setting holds it."""
    may_be = setting.may_be
    if may_be and may_be.unit == "days_of_year":
        return tuple(_day_of_year(line) for line in typed.split("\n") if line.strip())
    if may_be and typed in ("True", "False") and True in may_be.one_of:
        return typed == "True"
    said = typed.strip().casefold()
    return int(said) if said.isdecimal() else said


def _day_of_year(line: str) -> str:
    number, _, month = line.strip().partition(" ")
    found = [place for place, name in enumerate(MONTHS, 1) if name.casefold() == month.strip().casefold()]
    if not number.isdecimal() or not found:
        raise forms.ValidationError(f"“{line.strip()}” is not a day such as 24 December.")
    return f"{found[0]:02}-{int(number):02}"


def change_setting_page(request: HttpRequest, setting: str) -> HttpResponse:
    """Ask; show what would change; keep it when it was seen."""
    known = process_in_force().settings.get(setting)
    if known is None:
        raise Http404
    context = {"setting": known, "now": in_words(known, held_on(known, clock.today())), "changes": []}
    template = "staff/local/change_setting.jinja"
    if request.method == "POST":
        form = ChangeSetting(request.POST, setting=known)
        said = form.cleaned_data if form.is_valid() else {}
        seen = f"{said.get('value')!r} {said.get('first_day')}"
        if said and said["looked"] != seen:
            form.data = form.data.copy()
            form.data["looked"] = seen
            changes = what_would_change(setting, said["value"], said["first_day"])
            return render(request, template, {**context, "form": form, "changes": changes})
    return question(
        request,
        template,
        ChangeSetting,
        act=lambda doing, said: change_setting(
            doing, setting=setting, value=said["value"], first_day=said["first_day"], reason=said["reason"]
        ),
        then=reverse("staff:setting", args=[setting]),
        context=context,
        day_field="first_day",
        setting=known,
    )
