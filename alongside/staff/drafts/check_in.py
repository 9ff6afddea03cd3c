"""Ask somebody gently how they are with the draft."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.drafts.check_in_about_reading import check_in_about_reading
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.drafts.with_reader import with_reader
from alongside.staff.families.about_person import ByAWay, way_field


class CheckIn(SeenAndOnce, ByAWay, Form):
    """Which way, what they said, and when."""

    channel = way_field()
    words = LongTextField(
        "What did they say?", hint="You can leave this empty if nobody answered.", rows=4, optional=True
    )
    on = DayField("When?", missing="Say when you asked.")


def check_in(request: HttpRequest, version: str, person: str) -> HttpResponse:
    """Ask which way and record it."""
    return with_reader(
        request,
        version,
        person,
        "check_in",
        CheckIn,
        act=lambda doing, said: check_in_about_reading(
            doing, person=person, version=version, channel=said["channel"], words=said["words"] or "", on=said["on"]
        ),
        ask="checked_in_about_reading",
        ways=True,
    )
