"""Meeting the Panel: the offer, the answer, and what to expect."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.panel_meetings.answer_meeting_with_panel import answer_meeting_with_panel
from alongside.family.asked import yes_no_later
from alongside.family.showing import ask
from alongside.reading.family_page import Standing, standing_of

MeetAnswer = yes_no_later(
    "Would you like to meet the Panel?",
    "Choose an answer, or go back and leave it for now.",
    "Yes",
    "No",
    "Ask me later",
)


def meet_the_panel(request: HttpRequest) -> HttpResponse:
    """What it would be like, what is arranged, what they said."""
    standing = standing_of(request.entered)

    def act(doing: Doing, said: dict) -> None:
        answer_meeting_with_panel(doing, person=standing.person, answer=said["answer"], words=said["words"])

    return ask(
        request,
        "panel_meetings/meet_the_panel",
        MeetAnswer,
        standing=standing,
        act=act,
        then=reverse("family:meet-the-panel"),
        answered=standing.latest("meeting_panel_offer_answered"),
        met=standing.latest("met_the_panel"),
        arranged=_arranged(standing),
    )


def _arranged(standing: Standing) -> date | None:
    """The day that is arranged and has not come, if it was not called off."""
    newest = standing.latest("meeting_with_panel_arranged", "meeting_with_panel_called_off")
    if newest is None or newest.fact.kind == "meeting_with_panel_called_off":
        return None
    day = newest.fact.fields["day"]
    day = day if isinstance(day, date) else date.fromisoformat(str(day))
    return day if day >= standing.position.today else None
