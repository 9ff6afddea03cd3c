"""The recommendations: where each came from, what the family thinks of it, what became of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.roles import Can
from alongside.design.ledger import shown
from alongside.design.words import day
from alongside.people.people import subject_of
from alongside.reading.families import Member, members_of
from alongside.reading.recommendations import Recommendation, fates_owed, recommendations_of, shaping_owed
from alongside.reading.reviews import position_now
from casebook import Duty


def recommendations(request: HttpRequest) -> HttpResponse:
    """Draw the list, and beside it where each person's part in it stands."""
    entered = request.entered
    review = entered.review
    position = position_now(review)
    members = [each for each in members_of(review, position) if not each.died_on]
    owed = shaping_owed(position)
    fates = fates_owed(position)
    drafted = position.latest("recommendations_drafted")
    every = recommendations_of(review, position, members)
    context = {
        "called": subject_of(review.id).called,
        "drafted": drafted.fact.on if drafted else None,
        "shown": [_shown(request, each, fates) for each in every],
        "people": [_person(request, each, owed.get(each.id)) for each in members if each.id in owed],
        "writes": Can.WRITE_REPORT in entered.can,
    }
    return render(request, "staff/recommendations/recommendations.jinja", context)


def _shown(request: HttpRequest, each: Recommendation, fates: set[tuple[str, str]]) -> dict[str, Any]:
    can = request.entered.can
    links = []
    if Can.KEEP_REVIEW in can:
        links.append({"text": "Record what someone thinks of it", "href": _to(request, "recommendation-view", each.id)})
    if Can.WRITE_REPORT in can:
        words = "Decide again" if each.fate else "Decide what becomes of it"
        links.append({"text": words, "href": _to(request, "decide-recommendation", each.id)})
    whose = f", {each.from_name}" if each.from_name and Can.WRITE_REPORT in can else ""
    return {
        "title": f"{each.number}. {each.title}",
        "text": each.text,
        "origin": f"It came from {each.origin}{whose}." if each.origin else "",
        "fate": f"{each.fate_word}, {day(each.decided_on)}." if each.decided_on else "",
        "reason": each.reason,
        "views": [_view(request, each, view, fates) for view in each.views] if Can.WRITE_REPORT in can else [],
        "links": links,
    }


def _view(request: HttpRequest, each: Recommendation, view: Any, fates: set[tuple[str, str]]) -> dict[str, Any]:
    told = f"Told on {day(view.told_on)} what became of it." if view.told_on else ""
    row: dict[str, Any] = {
        "state": "kept" if view.told_on else "due",
        "bold": view.name,
        "words": f"{view.view}." + (f" “{view.words}”" if view.words else ""),
        "more": told,
    }
    if each.fate and (view.person, each.id) in fates and Can.KEEP_REVIEW in request.entered.can:
        row["link"] = {"text": "Tell them what became of it", "href": _to(request, "tell-fate", view.person, each.id)}
    return row


def _person(request: HttpRequest, member: Member, duty: Duty | None) -> dict[str, Any]:
    state = str(duty.state) if duty else "later"
    words = shown(state).staff + (f", {day(duty.done_on)}" if duty and duty.done_on else "")
    link = None
    if state == "due" and Can.KEEP_REVIEW in request.entered.can:
        link = {"text": "Talk it through", "href": _to(request, "talk-through", member.id)}
    return {
        "name": member.name,
        "href": _to(request, "person", member.id),
        "more": member.known.relation,
        "words": f"{words}.",
        "state": state,
        "link": link,
    }


def _to(request: HttpRequest, name: str, *about: str) -> str:
    return reverse(f"staff:{name}", args=[request.entered.review.id, *about])
