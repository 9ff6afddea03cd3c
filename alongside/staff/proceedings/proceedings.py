"""Courts and inquests that run beside the review, and what each means for publication."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.design.words import day_year
from alongside.people.people import subject_of
from alongside.reading.families import Member, members_of
from alongside.reading.reviews import position_now
from alongside.record.process_in_force import process_in_force
from alongside.staff.proceedings.publication_holds import holds_shown
from casebook import Entry, Position

BEGINNINGS = {
    "criminal_case_began": "Criminal case",
    "charged": "Criminal case",
    "inquest_opened": "Inquest",
    "court_material_used": "Material of a court in the report",
}
ACTIVE = ("criminal_case_began", "charged", "leave_to_appeal_sought")
ENDED = ("sentence_passed", "criminal_case_ended", "appeal_ended")


def proceedings(request: HttpRequest) -> HttpResponse:
    """Each proceeding with what happened in it, where it stands and its next step."""
    review = request.entered.review
    position = position_now(review)
    members = members_of(review, position)
    context = {
        "called": subject_of(review.id).called,
        "proceedings": [_shown(review.id, position, kind, entry) for entry, kind in begun(position)],
        "holds": holds_shown(review.id, position, {member.id: member.name for member in members}),
        "heard": [_heard(review.id, position, each) for each in members if not each.died_on and not each.excluded],
    }
    return render(request, "staff/proceedings/proceedings.jinja", context)


def begun(position: Position) -> list[tuple[Entry, str]]:
    """The first fact of each proceeding, and what kind of proceeding it is."""
    seen: dict[str, tuple[Entry, str]] = {}
    for entry in position.facts(*BEGINNINGS):
        seen.setdefault(str(entry.fact.fields["proceeding"]), (entry, BEGINNINGS[entry.fact.kind]))
    return list(seen.values())


COURTS = {
    "family_court": "Material of a family court in the report",
    "court_of_protection": "Material of the Court of Protection in the report",
}


def _heard(review: str, position: Position, member: Member) -> dict[str, Any]:
    """When this person last heard news of a court or inquest from us."""
    told = position.latest("proceedings_news_told", person=member.id)
    words = f"heard news from us on {day_year(told.fact.on)}." if told else "has heard no news of it from us yet."
    link = {
        "text": "Record that they were told",
        "href": reverse("staff:told", args=[review, member.id, "proceedings"]),
    }
    return {"state": "kept" if told else "later", "bold": member.name, "words": words, "link": link}


def _shown(review: str, position: Position, kind: str, first: Entry) -> dict[str, Any]:
    proceeding = str(first.fact.fields["proceeding"])
    facts = process_in_force().words.facts
    steps = [entry for entry in position.entries if entry.fact.fields.get("proceeding") == proceeding]
    return {
        "title": f"{COURTS.get(str(first.fact.fields.get('court', '')), kind)}, since {day_year(first.fact.on)}",
        "stands": _stands(position, kind, proceeding),
        "steps": [{"on": day_year(step.fact.on), "title": facts[step.fact.kind].staff_say} for step in steps],
        "href": reverse("staff:proceeding", args=[review, proceeding]),
    }


def _stands(position: Position, kind: str, proceeding: str) -> dict[str, str]:
    """Whether it still holds publication, and why."""
    if kind == "Inquest":
        asked = position.latest("coroner_consulted", proceeding=proceeding)
        return _state(asked is not None, "The coroner was asked.", "The coroner has to be asked about publication.")
    if kind.startswith("Material"):
        leave = position.latest("court_leave_recorded", proceeding=proceeding)
        return _state(
            leave is not None, "The court’s leave is recorded.", "It needs the court’s leave, or a lawyer’s sign-off."
        )
    active = position.latest(*ACTIVE, *ENDED, proceeding=proceeding)
    if active is not None and active.fact.kind in ACTIVE:
        return _state(
            False, "", "Active. A verdict does not end it; the sentence does. Nothing is published while it is active."
        )
    released = position.latest("publication_released_in_writing", proceeding=proceeding)
    return _state(
        released is not None,
        "Ended, and publication was released in writing.",
        "Ended. Publication still has to be released in writing.",
    )


def _state(done: bool, yes: str, no: str) -> dict[str, str]:
    return {"state": "kept" if done else "due", "words": yes if done else no}
