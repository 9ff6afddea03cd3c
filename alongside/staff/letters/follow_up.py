"""Be in touch with one person after publication, and record it; or print the letter that says what has changed."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.letters.print_letter import print_letter
from alongside.acts.publication.make_five_day_contact import make_five_day_contact
from alongside.acts.publication.make_six_month_contact import make_six_month_contact
from alongside.acts.publication.make_twelve_month_contact import make_twelve_month_contact
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.reading.follow_ups import FOLLOW_UPS, as_read_out, what_changed
from alongside.reading.ways_of_giving import ways_of_giving
from alongside.staff.families.about_person import about_person, family_of
from alongside.staff.letters.by_a_way import ByOneWay, chosen, way_field
from alongside.staff.letters.kindly import kindly

ACTS = {
    "five-days": make_five_day_contact,
    "six-months": make_six_month_contact,
    "twelve-months": make_twelve_month_contact,
}
TO_POST = "to post"


class FollowUpForm(SeenAndOnce, ByOneWay, Form):
    """Which way, what was said, and when."""

    way = way_field()
    words = LongTextField(
        "What was said", hint="What you told them, and their words as they said them.", rows=8, optional=True
    )
    on = DayField("When?", hint="A letter counts from the day it is posted.", missing="Say when it was.")


def follow_up(request: HttpRequest, person: str, which: str) -> HttpResponse:
    """Ask by which way; print the letter where there is one, else record what was said."""
    found = FOLLOW_UPS.get(which)
    if found is None:
        raise Http404
    position, _, member = family_of(request, person)
    review = request.entered.review
    ways = ways_of_giving(position, member.known)
    changes = what_changed(review, found.months) if found.months else []

    def act(doing: Doing, said: dict[str, Any]) -> str | None:
        way = chosen(ways, said["way"])
        if way.by_post and changes:
            print_letter(doing, letter="follow_up", about=str(found.months), person=person, channel=way.channel)
            return TO_POST
        ACTS[which](doing, person=person, channel=way.channel, words=said["words"], on=said["on"])
        return None

    to_list = reverse("staff:follow-ups", args=[review.id])
    return about_person(
        request,
        person,
        "staff/letters/follow_up.jinja",
        FollowUpForm,
        act=kindly(act),
        ask=found.fact,
        then=lambda done: reverse("staff:letters-to-post") if done == TO_POST else to_list,
        context={
            "found": found,
            "back_to": {"text": "Contact after publication", "href": to_list},
            "no_way": not ways,
            "changes": changes,
            "published": position.latest("published") is not None,
        },
        initial={"words": as_read_out(changes)},
        by=ways,
    )
