"""Record that someone got in touch with us."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.record_reply import record_reply as keep_reply
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person


class RecordReply(SeenAndOnce, Form):
    """What they said, and when."""

    words = LongTextField("What did they say?", hint="Their own words.", rows=6, missing="Say what they said.")
    on = DayField("When?", missing="Say when it was.")


def record_reply(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what they said and record it."""
    return about_person(
        request,
        person,
        "staff/families/record_reply.jinja",
        RecordReply,
        act=lambda doing, said: keep_reply(doing, person=person, words=said["words"], on=said["on"]),
    )
