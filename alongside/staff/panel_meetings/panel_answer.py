"""Record what someone said to the offer of a meeting with the Panel."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.panel_meetings.answer_meeting_with_panel import answer_meeting_with_panel
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person


class PanelAnswer(SeenAndOnce, Form):
    """Their answer, in their words, and when."""

    answer = ChoiceField(
        "What did they say?",
        choices=[
            ("yes", "Yes, they would like to"),
            ("no", "No", "They can change their mind."),
            ("later", "Not yet", "Ask once more."),
        ],
        missing="Choose what they said.",
    )
    words = LongTextField(
        "In their words",
        hint="Questions they bring, what would help, who comes along, why not.",
        rows=5,
        optional=True,
    )
    on = DayField("When did they say it?", missing="Say when they said it.")


def panel_answer(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the answer and record it. A yes is followed by arranging the day."""
    return about_person(
        request,
        person,
        "staff/panel_meetings/panel_answer.jinja",
        PanelAnswer,
        act=lambda doing, said: answer_meeting_with_panel(
            doing, person=person, answer=said["answer"], words=said["words"], on=said["on"]
        ),
        ask="meeting_panel_offer_answered",
        ask_fields={"answer": "yes"},
    )
