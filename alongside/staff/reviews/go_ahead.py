"""Go ahead without someone: a named senior person decides, with a reason, for one person at one gate."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.reviews.approve_going_ahead import approve_going_ahead
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.reading.families import members_of
from alongside.reading.going_ahead import Tried, may_go_ahead
from alongside.reading.history import labels_of
from alongside.reading.reviews import position_now

A_SENTENCE = 5  # words
UNSAFE = "no"


class GoAhead(SeenAndOnce, Form):
    """Without whom, at which gate, why, and whether they may be told."""

    which = ChoiceField("What do you decide?", missing="Choose what you decide.")
    reason = LongTextField(
        "Why?",
        hint="They are told these reasons. Write them so that they can read them.",
        rows=5,
        missing="Say why.",
    )
    tell = ChoiceField(
        "May they be told?",
        choices=[
            ("yes", "Yes", "They are told the reasons within seven days, by whoever looks after the review."),
            (UNSAFE, "No, telling them would put someone at risk"),
        ],
        missing="Say whether they may be told.",
    )
    why_unsafe = LongTextField(
        "If they may not be told: who would be at risk, and how do you know?",
        hint="The family never sees this. Only those who keep the review, and those who may decide, can read it.",
        rows=3,
        optional=True,
    )

    def __init__(self, *args: Any, waiting: list[tuple[str, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["which"].choices = waiting

    def clean_reason(self) -> str:
        reason = str(self.cleaned_data["reason"])
        if len(reason.split()) < A_SENTENCE:
            raise forms.ValidationError("Say why in a full sentence.")
        return reason

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("tell") == UNSAFE and not str(said.get("why_unsafe", "")).strip():
            self.add_error("why_unsafe", forms.ValidationError("Say who would be at risk, and how you know."))
        return said


def go_ahead(request: HttpRequest) -> HttpResponse:
    """Ask what is decided and why, and record it in the name of whoever is signed in. `?date=` tries a day that is not
    set yet, `?person=` and `step=` a step of somebody’s path.
    """
    review = request.entered.review
    position = position_now(review)
    names = {member.id: member.name for member in members_of(review, position)}
    found = may_go_ahead(position, names, labels_of(review.id), _tried(request))
    by_value = {one.value: one for one in found}

    def act(doing: Doing, said: dict[str, Any]) -> None:
        chosen = by_value[said["which"]]
        unsafe = said["tell"] == UNSAFE
        approve_going_ahead(
            doing,
            gate=chosen.gate,
            person=chosen.person,
            version=chosen.version,
            step=chosen.step,
            day=chosen.day,
            approver=request.entered.user.id,
            reason=said["reason"],
            unsafe_to_tell=unsafe,
            why_unsafe=said["why_unsafe"] if unsafe else "",
        )

    return question(
        request,
        "staff/reviews/go_ahead.jinja",
        GoAhead,
        act=act,
        then=reverse("staff:went-ahead", args=[review.id]),
        context={"nobody": not found},
        day_field="which",
        waiting=[(one.value, one.words, one.cost) for one in found],
    )


def _tried(request: HttpRequest) -> Tried:
    person, step = request.GET.get("person", ""), request.GET.get("step", "")
    try:
        return Tried(date.fromisoformat(request.GET.get("date", "")), person, step)
    except ValueError:
        return Tried(None, person, step)
