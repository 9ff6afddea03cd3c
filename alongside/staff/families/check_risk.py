"""Record a contact risk check."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.check_contact_risk import check_contact_risk
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce, YesNoField
from alongside.staff.families.about_person import about_person


class CheckRisk(SeenAndOnce, Form):
    """What was looked at, and what came out."""

    outcome = ChoiceField(
        "May we get in touch?",
        choices=[
            ("go_ahead", "Yes", "Nothing stands against it."),
            ("with_care", "Yes, with care", "Say below what to take care of."),
        ],
        missing="Say whether we may get in touch.",
    )
    words = LongTextField(
        "What did you look at, and what must we take care of?",
        hint="For example: police asked, no objection. Never ring before 2 pm. Only those who keep the review read it.",
        rows=5,
        missing="Say in a sentence what you looked at.",
    )
    police_asked = YesNoField("Were the police asked?", missing="Say whether the police were asked.")
    on = DayField("When was the check done?", missing="Say when it was done.")


def check_risk(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the check and record it."""
    return about_person(
        request,
        person,
        "staff/families/check_risk.jinja",
        CheckRisk,
        act=lambda doing, said: check_contact_risk(
            doing,
            person=person,
            outcome=said["outcome"],
            words=said["words"],
            police_asked=said["police_asked"],
            on=said["on"],
        ),
    )
