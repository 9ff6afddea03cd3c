"""What the review looks at: the draft terms, whom we asked, what each said, and what became of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.roles import Can
from alongside.design.words import day_year
from alongside.people.people import subject_of
from alongside.people.words import words_of_sort, words_with
from alongside.reading.closed_words import said
from alongside.reading.families import Member, members_of
from alongside.reading.gates import gate_box
from alongside.reading.history import labels_of
from alongside.reading.ledger_cells import cell_of
from alongside.reading.reviews import position_now
from casebook import Position


def terms(request: HttpRequest) -> HttpResponse:
    """The page of the terms of reference."""
    review, can = request.entered.review, request.entered.can
    position = position_now(review)
    members = members_of(review, position)
    drafted, fixed = position.latest("terms_drafted"), position.latest("terms_fixed")
    closed = position.ask("terms_fixed") if drafted and not fixed else ()
    family = {member.id: member.name for member in members}
    context = {
        "called": subject_of(review.id).called,
        "drafted_on": drafted.fact.on if drafted else None,
        "fixed_on": fixed.fact.on if fixed else None,
        "words": _words(review.id, fixed),
        "people": [_asked(review.id, position, member, can) for member in members if not member.died_on],
        "points": points_of(review.id, position, members, can),
        "gate": gate_box(
            "Fixing the terms of reference",
            closed,
            review=review.id,
            family=family,
            labels=labels_of(review.id),
            can=can,
        )
        if closed
        else None,
        "keeps": Can.KEEP_REVIEW in can,
    }
    return render(request, "staff/reviews/terms.jinja", context)


def _words(review: str, fixed: Any) -> str:
    if fixed is not None:
        document = str(fixed.fact.fields.get("document", ""))
        return words_with(review, [document]).get(document, "")
    drafts = list(words_of_sort(review, "", "terms").values())
    return drafts[-1] if drafts else ""


def _asked(review: str, position: Position, member: Member, can: frozenset[Can]) -> dict[str, Any]:
    cell = cell_of(position, member.id, ("scope_input_asked",), "")
    asked = position.latest("asked_what_to_look_at", person=member.id)
    words = {
        "kept": f"Answered {cell.get('more')}.",
        "late_kept": f"Answered {cell.get('more')}.",
        "not_wanted": f"Would rather not: {cell.get('more')}.",
        "on_hold": "On hold.",
    }.get(cell["state"], f"Asked {day_year(asked.fact.on)}, no answer yet." if asked else "Not asked yet.")
    row: dict[str, Any] = {
        "name": member.name,
        "href": reverse("staff:person", args=[review, member.id]),
        "more": member.known.relation,
        "state": cell["state"],
        "words": words,
        "links": [],
    }
    if Can.KEEP_REVIEW in can:
        row["links"] = [
            {"text": "Ask", "href": reverse("staff:ask-scope", args=[review, member.id])},
            {"text": "Record what they said", "href": reverse("staff:scope-input", args=[review, member.id])},
        ]
    return row


def points_of(review: str, position: Position, members: list[Member], can: frozenset[Can]) -> list[dict[str, Any]]:
    """Every point a family member raised, oldest first, and what became of it."""
    called = {member.id: member.name for member in members}
    given = [entry for entry in position.facts("scope_input_given") if entry.fact.fields.get("item") != "none"]
    answers = position.facts("terms_input_answered")
    answered = {(str(entry.fact.fields["person"]), str(entry.fact.fields["item"])): entry for entry in answers}
    kept = words_with(
        review,
        [entry.fact.fields.get("words") for entry in given] + [entry.fact.fields.get("reason") for entry in answers],
    )
    points = []
    for entry in given:
        person, item = str(entry.fact.fields["person"]), str(entry.fact.fields["item"])
        answer = answered.get((person, item))
        points.append(
            {
                "name": called.get(person, ""),
                "on": day_year(entry.fact.on),
                "words": kept.get(str(entry.fact.fields.get("words")), ""),
                "fate": said(answer.fact.fields["fate"]) if answer else "",
                "reason": kept.get(str(answer.fact.fields.get("reason")), "") if answer else "",
                "told_on": day_year(answer.fact.on) if answer else "",
                "href": reverse("staff:answer-scope-input", args=[review, person, item])
                if Can.KEEP_REVIEW in can and not answer
                else "",
            }
        )
    return points
