"""Say how the voice of a child comes into the review, or why it does not."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from alongside.acts.families.arrange_voice import arrange_voice
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person


class ChildVoice(SeenAndOnce, Form):
    """Through whom, or why not."""

    through = LongTextField(
        "Who brings the child’s voice, and how?",
        hint="For example: her play worker, with drawings.",
        rows=3,
        optional=True,
    )
    reason = LongTextField("Or why can it not be heard?", rows=3, optional=True)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if not said.get("through") and not said.get("reason"):
            self.add_error(
                "through", forms.ValidationError("Say who brings the child’s voice, or below why it cannot be heard.")
            )
        return said


def child_voice(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for one of the two and record it."""
    return about_person(
        request,
        person,
        "staff/families/child_voice.jinja",
        ChildVoice,
        act=lambda doing, said: arrange_voice(
            doing, person=person, through=said["through"], reason=said["reason"], approver=request.entered.user.id
        ),
        day_field="through",
    )
