"""Offer someone an Impact Statement, and record their answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.impact_statements.answer_statement_offer import answer_statement_offer
from alongside.acts.impact_statements.offer_statement import offer_statement as record_offer
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import ByAWay, way_field
from alongside.staff.impact_statements.of_person import of_person


class OfferStatement(SeenAndOnce, ByAWay, Form):
    """Which way, and when."""

    channel = way_field()
    on = DayField("When?", missing="Say when it was offered.")


class StatementAnswer(SeenAndOnce, Form):
    """Yes, no or not now, in their words."""

    answer = ChoiceField(
        "What did they say?",
        choices=[
            ("yes", "Yes"), ("later", "Not now"),
            ("no", "No", "They can change their mind, up to the day and afterwards."),
        ],
        missing="Say what they answered.",
    )  # fmt: skip
    words = LongTextField("In their own words", rows=4, missing="Write down what they said.")
    on = DayField("When did they say it?", missing="Say when they said it.")


def offer_statement(request: HttpRequest, person: str) -> HttpResponse:
    """Ask which way, and record the offer."""
    return of_person(
        request,
        person,
        "offer_statement",
        OfferStatement,
        act=lambda doing, said: record_offer(doing, person=person, channel=said["channel"], on=said["on"]),
        ask="statement_offered",
        ways=True,
    )


def statement_answer(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what they said, and record it."""
    return of_person(
        request,
        person,
        "statement_answer",
        StatementAnswer,
        act=lambda doing, said: answer_statement_offer(
            doing, person=person, answer=said["answer"], words=said["words"], on=said["on"]
        ),
    )
