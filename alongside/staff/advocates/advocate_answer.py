"""Record what someone answered about an advocate."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from alongside.acts.advocates.answer_advocate_offer import answer_advocate_offer
from alongside.acts.advocates.say_going_on_alone import say_going_on_alone
from alongside.acts.desk import Doing
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person


class AdvocateAnswer(SeenAndOnce, Form):
    """Their answer, and their words."""

    answer = ChoiceField(
        "What did they say?",
        choices=[
            ("yes", "Yes, they would like one"),
            ("no", "No for now"),
            ("later", "Not yet: they are thinking about it"),
            ("has_one", "They have someone already"),
            ("alone", "They go on without one, now that theirs has left"),
        ],
        missing="Say what they answered.",
    )
    words = LongTextField("In their own words", rows=3, optional=True)
    on = DayField("When did they say it?", missing="Say when they answered.")


def advocate_answer(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what they said and record it."""
    return about_person(
        request,
        person,
        "staff/advocates/advocate_answer.jinja",
        AdvocateAnswer,
        act=lambda doing, said: _record(doing, person, said),
    )


def _record(doing: Doing, person: str, said: dict[str, Any]) -> None:
    if said["answer"] == "alone":
        say_going_on_alone(doing, person=person, words=said["words"], on=said["on"])
    else:
        answer_advocate_offer(doing, person=person, answer=said["answer"], words=said["words"], on=said["on"])
