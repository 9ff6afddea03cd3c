"""Record that someone met the Panel, and what was said."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside import clock
from alongside.acts.panel_meetings.meet_the_panel import meet_the_panel
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce, TextField
from alongside.reading.meeting_the_panel import arranged_for
from alongside.staff.families.about_person import about_person, family_of


class MetPanel(SeenAndOnce, Form):
    """When, where, and what was said."""

    on = DayField("When did they meet?", missing="Say when they met.")
    building = TextField("Where?", missing="Say where.", max_length=60)
    words = LongTextField(
        "What was said",
        hint="Their words as they said them, and what the Panel promised to do.",
        rows=8,
        missing="Write down what was said.",
    )


def met_panel(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for it and record it; a day ahead is refused beside the field."""
    position, _, _ = family_of(request, person)
    arranged = arranged_for(position, person)
    start = {"on": min(arranged.day, clock.today()), "building": arranged.building} if arranged else {}
    return about_person(
        request,
        person,
        "staff/panel_meetings/met_panel.jinja",
        MetPanel,
        act=lambda doing, said: meet_the_panel(
            doing, person=person, day=said["on"], building=said["building"], words=said["words"]
        ),
        initial=start,
    )
