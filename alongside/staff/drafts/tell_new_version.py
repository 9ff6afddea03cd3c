"""Tell a family member who is not reading that there is a new version."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.drafts.tell_new_version import tell_new_version as record_told
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.staff.drafts.with_reader import with_reader
from alongside.staff.families.about_person import ByAWay, way_field


class TellNewVersion(SeenAndOnce, ByAWay, Form):
    """Which way, and when."""

    channel = way_field()
    on = DayField("When were they told?", missing="Say when they were told.")


def tell_new_version(request: HttpRequest, version: str, person: str) -> HttpResponse:
    """Ask which way and record it."""
    return with_reader(
        request,
        version,
        person,
        "tell_new_version",
        TellNewVersion,
        act=lambda doing, said: record_told(
            doing, person=person, version=version, channel=said["channel"], on=said["on"]
        ),
        ask="new_version_told",
        ways=True,
    )
