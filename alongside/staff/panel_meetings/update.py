"""Write the update after a Panel meeting: once for everyone, then right for each person. Nothing is sent from here."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.panel_meetings.write_update import write_update
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.design.words import count_word
from alongside.pages.question import question
from alongside.reading.before_it_goes import Check, as_notes, checks_of
from alongside.reading.families import Member
from alongside.reading.how_it_reads import how_it_reads
from alongside.reading.panel_meetings import promised_by
from alongside.reading.updates import Updating, reader_row
from alongside.staff.panel_meetings.of_meeting import held_meeting
from alongside.staff.panel_meetings.preview import preview_of


class WriteUpdate(SeenAndOnce, Form):
    """The words for the family, and the internal note."""

    words = LongTextField(
        "Words for the family",
        hint="The family will read this. Start with what they asked.",
        rows=14,
        missing="Write what the family will read.",
    )
    note = LongTextField(
        "Internal note", hint="Staff on this review only. It may be disclosed to a court.", rows=9, optional=True
    )


def update(request: HttpRequest, meeting: str) -> HttpResponse:
    """Draw the two boxes, how the words read, everyone's copy, and what one of them will see; keep what is written."""
    found = held_meeting(request, meeting)
    review = request.entered.review
    shown_for = _looked_at(found, request.GET.get("for", ""))

    def act(doing: Doing, said: dict[str, Any]) -> None:
        write_update(doing, meeting=meeting, words=said["words"], note=said["note"])

    typed = request.POST.get("words") if request.method == "POST" else found.words
    readers = found.readers()
    people = f"{count_word(len(readers), 'person', 'people')}, {count_word(len(readers), 'copy', 'copies')}"
    return question(
        request,
        "staff/panel_meetings/update.jinja",
        WriteUpdate,
        act=act,
        then=reverse("staff:update", args=[review.id, meeting]),
        initial={"words": found.words, "note": found.note},
        day_field="words",
        context={
            "update": found,
            "promised": promised_by(found.owed),
            "reads": how_it_reads(typed or "") if typed else None,
            "people": people[:1].upper() + people[1:],
            "rows": [
                reader_row(found, each, request.entered.can, shown_for.id if shown_for else "") for each in readers
            ],
            "shown_for": shown_for,
            "checks": as_notes(_checks(found, shown_for)) if shown_for and found.copies else [],
            "preview": preview_of(found, shown_for) if shown_for and found.copies else None,
            "others": [each for each in readers if shown_for and each.id != shown_for.id],
        },
    )


def _checks(found: Updating, reader: Member) -> list[Check]:
    return checks_of(found.position, found.about, found.members, reader, found.copy_for(reader.id))


def _looked_at(found: Updating, asked: str) -> Member | None:
    """Whose copy is shown below: the one asked for, else the first that has not gone yet."""
    readers = found.readers()
    waiting = [each for each in readers if each.id not in found.copies or not found.copies[each.id].given_at]
    return next((each for each in readers if each.id == asked), next(iter(waiting or readers), None))
