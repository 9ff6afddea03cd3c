"""Note a way to reach someone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from alongside.acts.families.record_way import record_way
from alongside.design.fields import ChoiceField, DayField, EmailField, Form, LongTextField, PhoneField, SeenAndOnce
from alongside.staff.families.about_person import about_person


class AddWay(SeenAndOnce, Form):
    """What kind of way, the address or number itself, and whether it was confirmed as safe and theirs."""

    kind = ChoiceField(
        "What kind of way?",
        choices=[
            ("post", "Letter by post"),
            ("phone", "Phone"),
            ("text", "Text message", "A text never says more than: There is something new to read."),
            ("email", "E-mail"),
            ("visit", "Face to face"),
            ("through_professional", "Through someone they trust", "A nurse, a teacher, a worker they know."),
            ("prison", "Letter to prison"),
        ],
        missing="Choose what kind of way it is.",
    )
    value = LongTextField(
        "The address, number, or the person and how to reach them",
        hint="For face to face: where you meet. With a prison: the prison and the number.",
        rows=4,
        missing="Write down the address or number.",
    )
    notes = LongTextField(
        "What makes it safe?",
        hint="For example: after 2 pm, no voicemail, plain envelope. No address here: this is shown without asking.",
        rows=3,
        optional=True,
    )
    safe = ChoiceField(
        "Is it safe and theirs?",
        choices=[
            ("themself", "Yes, they told us themself, alone"),
            ("advocate", "Yes, their advocate confirmed it"),
            ("professional", "Yes, a professional who knows confirmed it"),
            ("not_yet", "Not confirmed yet", "Nothing may go there until it is."),
        ],
        missing="Say whether it was confirmed.",
    )
    on = DayField("When were you told?", missing="Say when you were told.")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        exact = {"phone": PhoneField, "text": PhoneField, "email": EmailField}.get(said.get("kind", ""))
        if exact and said.get("value"):
            try:
                said["value"] = exact("", missing="-").clean(said["value"].strip())
            except forms.ValidationError as fault:
                self.add_error("value", fault)
        return said


def add_way(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the way and note it.

    One that belongs to someone they are kept apart from is refused, without saying whose it is.
    """
    return about_person(
        request,
        person,
        "staff/families/add_way.jinja",
        AddWay,
        act=lambda doing, said: record_way(
            doing,
            person=person,
            kind=said["kind"],
            value=said["value"],
            notes=said["notes"],
            safe=said["safe"] != "not_yet",
            confirmed_by="" if said["safe"] == "not_yet" else said["safe"],
            on=said["on"],
        ),
    )
