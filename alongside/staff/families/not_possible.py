"""Record that one promise to someone cannot be kept, or that they could not be reached about it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from alongside.acts.desk import Doing
from alongside.acts.families.record_no_response import record_no_response
from alongside.acts.families.record_not_possible import record_not_possible
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person, family_of


class NotPossible(SeenAndOnce, Form):
    """Which promise, which of the two, and why."""

    what = ChoiceField("Which promise?", missing="Choose the promise.")
    why = ChoiceField(
        "What is it?",
        choices=[
            (
                "no_answer",
                "They could not be reached",
                "After several tries, in different ways, over several weeks. Not a no.",
            ),
            ("not_possible", "It cannot be kept", "They are owed the reason."),
        ],
        missing="Choose one of the two.",
    )
    reason = LongTextField("Why?", hint="Write it so that they could read it.", rows=4, missing="Say why.")

    def __init__(self, *args: Any, owed: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = owed


def not_possible(request: HttpRequest, person: str) -> HttpResponse:
    """Ask which promise and why, and record it with the name of whoever decides."""
    position, _, _ = family_of(request, person)
    owed = {
        duty.rule: (duty.rule, duty.promises)
        for duty in position.promises_to(person)
        if str(duty.state) in ("due", "paused")
    }

    def act(doing: Doing, said: dict[str, Any]) -> None:
        record = record_no_response if said["why"] == "no_answer" else record_not_possible
        record(doing, person=person, what=said["what"], approver=request.entered.user.id, reason=said["reason"])

    return about_person(
        request,
        person,
        "staff/families/not_possible.jinja",
        NotPossible,
        act=act,
        day_field="what",
        context={"nothing_owed": not owed},
        owed=list(owed.values()),
    )
