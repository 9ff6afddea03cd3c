"""Record what someone does not want, or wants again, in their own words."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from alongside.acts.desk import Doing
from alongside.acts.families.say_not_wanted import say_not_wanted
from alongside.acts.families.say_wanted import say_wanted
from alongside.design.fields import ChoiceField, DayField, LongTextField
from alongside.staff.families.about_person import about_person
from alongside.staff.families.takes_part import ByWhom, helper_choices

THINGS = [
    ("any_contact", "Any contact", "A no means that we do not ring or write at all."),
    ("taking_part", "Taking part", "A no means that they step back; they still hear the day of publication."),
    ("advocate", "An advocate"),
    ("medium", "Saying how they would like to take part"),
    ("scope_input", "Saying what the review should look at"),
    ("panel_updates", "Updates after Panel meetings"),
    ("meeting_panel", "Meeting the Panel"),
    ("reading", "Reading the draft"),
    ("recommendations", "Shaping what should change"),
    ("statement", "An Impact Statement"),
    ("publication_details", "Details of publication"),
    ("afterwards", "Contact after publication"),
]


class SaidNoOrYes(ByWhom):
    """Which thing, yes or no, and their words."""

    answer = ChoiceField(
        "What did they say?",
        choices=[("no", "No for now"), ("yes", "Yes")],
        missing="Say whether they said yes or no.",
    )
    what = ChoiceField("To what?", choices=THINGS, missing="Say which thing they meant.")
    words = LongTextField(
        "In their own words",
        hint="Exactly as they said it. Somebody else’s guess is not their word.",
        rows=4,
        missing="Write down what they said.",
    )
    on = DayField("When did they say it?", missing="Say when they said it.")
    field_order = ("answer", "what", "words", "told_by", "on")


def said_no_or_yes(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what they said and record it."""

    asked: list[SaidNoOrYes] = []

    def ask(*args: Any, **kwargs: Any) -> SaidNoOrYes:
        asked.append(SaidNoOrYes(*args, **kwargs))
        return asked[-1]

    def act(doing: Doing, said: dict[str, Any]) -> None:
        record = say_not_wanted if said["answer"] == "no" else say_wanted
        through = asked[-1].through()
        record(doing, person=person, what=said["what"], words=said["words"], told_by=through, on=said["on"])

    return about_person(
        request,
        person,
        "staff/families/said_no_or_yes.jinja",
        ask,
        act=act,
        helpers=helper_choices(request, person),
    )
