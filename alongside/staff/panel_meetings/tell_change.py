"""Tell someone who knew the day that a Panel meeting was moved or cancelled."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.letters.print_letter import print_letter
from alongside.acts.panel_meetings.tell_panel_change import tell_panel_change
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.reading.panel_meetings import changes_owed, next_meeting_after
from alongside.reading.ways_of_giving import ways_of_giving
from alongside.staff.families.about_person import about_person, family_of
from alongside.staff.letters.by_a_way import ByOneWay, chosen, way_field
from alongside.staff.letters.kindly import kindly
from alongside.staff.panel_meetings.of_meeting import back_to_meeting, the_meeting

TO_POST = "to post"


class TellChange(SeenAndOnce, ByOneWay, Form):
    """Why it changed, in words for them, which way, and when."""

    words = LongTextField(
        "Why it changed",
        hint="For the family, in a sentence or two. Say sorry once.",
        rows=4,
        missing="Say why it changed, in words for them.",
    )
    way = way_field()
    on = DayField("When?", hint="A letter counts from the day it is posted.", missing="Say when you told them.")


def tell_change(request: HttpRequest, meeting: str, person: str) -> HttpResponse:
    """Ask for the words and the way; print the letter, or record that they were told."""
    position, found = the_meeting(request, meeting)
    _, _, member = family_of(request, person)
    if found.change is None or person not in changes_owed(position, found):
        raise Http404
    ways = ways_of_giving(position, member.known)
    review = request.entered.review

    def act(doing: Doing, said: dict[str, Any]) -> str | None:
        way = chosen(ways, said["way"])
        if way.by_post:
            print_letter(
                doing,
                letter="panel_change",
                about=found.change_key(),
                person=person,
                channel=way.channel,
                words=said["words"],
            )
            return TO_POST
        tell_panel_change(
            doing, person=person, meeting=meeting, channel=way.channel, kind=way.how, words=said["words"], on=said["on"]
        )
        return None

    to_meeting = reverse("staff:meeting", args=[review.id, meeting])
    return about_person(
        request,
        person,
        "staff/panel_meetings/tell_change.jinja",
        TellChange,
        act=kindly(act),
        ask="panel_change_told",
        ask_fields={"meeting": meeting},
        then=lambda done: reverse("staff:letters-to-post") if done == TO_POST else to_meeting,
        context={
            "meeting": found,
            "no_way": not ways,
            "after_it": next_meeting_after(position, found),
            "back_to": back_to_meeting(request, meeting),
        },
        day_field="words",
        by=ways,
    )
