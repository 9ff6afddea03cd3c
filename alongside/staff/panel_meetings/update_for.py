"""Make the update right for one person: their own copy, begun from the words for everyone."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.panel_meetings.adapt_update import adapt_update
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.reading.before_it_goes import as_notes, checks_of
from alongside.reading.how_it_reads import how_it_reads
from alongside.reading.ways_of_giving import wish_of
from alongside.staff.letters.kindly import kindly
from alongside.staff.panel_meetings.of_meeting import held_meeting, the_reader
from alongside.staff.panel_meetings.preview import preview_of


class OwnCopy(SeenAndOnce, Form):
    """Their words."""

    words = LongTextField(
        "Their copy", hint="Only this person reads it.", rows=14, missing="Write what they will read."
    )


def update_for(request: HttpRequest, meeting: str, person: str) -> HttpResponse:
    """Draw their copy beside the words for everyone, and what to look at; keep it."""
    found = held_meeting(request, meeting)
    member = the_reader(found, person)
    review = request.entered.review
    copy = found.copies.get(person)
    if not found.copies:
        return HttpResponseRedirect(reverse("staff:update", args=[review.id, meeting]))

    def act(doing: Doing, said: dict[str, Any]) -> None:
        adapt_update(doing, meeting=meeting, person=person, words=said["words"])

    typed = request.POST.get("words", "") if request.method == "POST" else found.copy_for(person)
    return question(
        request,
        "staff/panel_meetings/update_for.jinja",
        OwnCopy,
        act=kindly(act),
        then=reverse("staff:update-for", args=[review.id, meeting, person]),
        initial={"words": found.copy_for(person)},
        day_field="words",
        context={
            "update": found,
            "member": member,
            "wish": wish_of(member.known),
            "given": copy is not None and copy.given_at is not None,
            "printed": copy is not None and copy.printed_at is not None,
            "own": copy is not None,
            "apart": [other.called for other in found.members if other.id in member.apart],
            "reads": how_it_reads(typed),
            "checks": as_notes(checks_of(found.position, found.about, found.members, member, typed)),
            "preview": preview_of(found, member, typed if copy or request.method == "POST" else None),
        },
    )
