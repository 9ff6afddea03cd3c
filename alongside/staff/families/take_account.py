"""Record what someone told us about what happened."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.take_account import take_account as keep_account
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person
from alongside.staff.families.ways_of_taking_part import WAYS_OF_TAKING_PART


class TakeAccount(SeenAndOnce, Form):
    """How they told us, and what."""

    how = ChoiceField("How did they tell us?", choices=WAYS_OF_TAKING_PART, missing="Say how they told us.")
    words = LongTextField(
        "What did they tell us?",
        hint="Read it back to them before you keep it.",
        rows=12,
        missing="Write down what they told us.",
    )
    on = DayField("When?", missing="Say when it was.")


def take_account(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the account and keep it."""
    return about_person(
        request,
        person,
        "staff/families/take_account.jinja",
        TakeAccount,
        act=lambda doing, said: keep_account(doing, person=person, how=said["how"], words=said["words"], on=said["on"]),
        ask="account_taken",
    )
