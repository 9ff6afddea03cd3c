"""Something happened that changes the risk for someone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.record_risk_event import record_risk_event
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person


class RiskEvent(SeenAndOnce, Form):
    """What happened, and when."""

    words = LongTextField("What happened?", rows=5, missing="Say what happened.")
    on = DayField("When?", missing="Say when it happened.")


def risk_event(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what happened and record it; the last check no longer holds."""
    return about_person(
        request,
        person,
        "staff/families/risk_event.jinja",
        RiskEvent,
        act=lambda doing, said: record_risk_event(doing, person=person, words=said["words"], on=said["on"]),
    )
