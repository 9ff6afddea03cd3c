"""Record what somebody answered to the offer of an Impact Statement."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.impact_statements.answer_statement_offer import answer_statement_offer
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.impact_statements.of_person import of_person


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
