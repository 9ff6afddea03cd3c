"""Record a letter or e-mail that went to someone outside the promises."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.send_letter import send_letter
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import ByAWay, about_person, family_of, kind_of, way_field

AS_WRITTEN = {"in_person": "by_hand", "visit": "by_hand", "prison": "post", "text": "email", "phone": "by_hand"}


class WroteToThem(SeenAndOnce, ByAWay, Form):
    """Which way, what it said, and when it went."""

    channel = way_field("Which way did it go?")
    words = LongTextField("What did it say?", rows=8, missing="Write what it said.")
    on = DayField("When did it go?", missing="Say when it went.")


def wrote_to_them(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what went, and record it."""
    position, _, _ = family_of(request, person)
    return about_person(
        request,
        person,
        "staff/families/wrote_to_them.jinja",
        WroteToThem,
        act=lambda doing, said: send_letter(
            doing,
            person=person,
            channel=said["channel"],
            kind=kind_of(position, person, said["channel"], AS_WRITTEN) or "post",
            words=said["words"],
            on=said["on"],
        ),
        ask="",
        ways=True,
    )
