"""Record a call or a visit."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.record_call import record_call as keep_call
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import ByAWay, about_person, way_field


class RecordCall(SeenAndOnce, ByAWay, Form):
    """Which way, what was said, and when."""

    channel = way_field()
    words = LongTextField("What was said?", hint="Their words as they said them.", rows=6, missing="Say what was said.")
    on = DayField("When?", missing="Say when it was.")


def record_call(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what was said and record it."""
    return about_person(
        request,
        person,
        "staff/families/record_call.jinja",
        RecordCall,
        act=lambda doing, said: keep_call(
            doing, person=person, channel=said["channel"], words=said["words"], on=said["on"]
        ),
        ask="call_made",
        ways=True,
    )
