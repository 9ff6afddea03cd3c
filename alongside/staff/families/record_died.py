"""Record that a family member died."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.record_death import record_death
from alongside.design.fields import DayField, Form, SeenAndOnce, TickField
from alongside.staff.families.about_person import about_person


class RecordDied(SeenAndOnce, Form):
    """When, and that it is sure."""

    on = DayField("When did they die?", missing="Say when they died.")
    sure = TickField(
        "I have made sure that this is true", must="Tick to say that you have made sure. It cannot be taken back."
    )


def record_died(request: HttpRequest, person: str) -> HttpResponse:
    """Say what will happen, ask to confirm, and record it."""
    return about_person(
        request,
        person,
        "staff/families/record_died.jinja",
        RecordDied,
        act=lambda doing, said: record_death(doing, person=person, on=said["on"]),
        initial={"on": None},
    )
