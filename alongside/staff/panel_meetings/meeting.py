"""One Panel meeting: what became of it, who knows its day, and what each person is owed after it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.roles import Can
from alongside.design.ledger import shown
from alongside.design.words import day, names, short_day, shortest_day
from alongside.people.people import subject_of
from alongside.people.words import words_with
from alongside.reading.families import Member, members_of
from alongside.reading.panel_meetings import (
    Meeting,
    changes_owed,
    is_open,
    owed_sentence,
    promised_by,
    told_the_day,
    updates_owed,
)  # fmt: skip
from alongside.staff.panel_meetings.of_meeting import the_meeting
from casebook import Duty, Position


def meeting(request: HttpRequest, meeting: str) -> HttpResponse:
    """Draw the page of one meeting."""
    entered = request.entered
    position, found = the_meeting(request, meeting)
    members = [each for each in members_of(entered.review, position) if not each.died_on]
    owed = updates_owed(position, found) if found.state == "held" else changes_owed(position, found)
    reason = str(found.change.fact.fields.get("reason", "")) if found.change else ""
    context = {
        "meeting": found,
        "called": subject_of(entered.review.id).called,
        "sentence": owed_sentence(found, owed, members),
        "promised": promised_by(owed),
        "before": names(day(each) for each in found.days_before),
        "reason": words_with(entered.review.id, [reason]).get(reason, "") if Can.KEEP_REVIEW in entered.can else "",
        "rows": _rows(request, position, found, members, owed),
        "knowing": _knowing(request, position, found, members, owed),
        "ahead": found.day > position.today,
        "runs": Can.RUN_PANEL in entered.can,
        "keeps": Can.KEEP_REVIEW in entered.can,
        "written": position.latest("panel_update_written", meeting=found.id) is not None,
    }
    return render(request, "staff/panel_meetings/meeting.jinja", context)


def _rows(
    request: HttpRequest, position: Position, found: Meeting, members: list[Member], owed: dict[str, Duty]
) -> list[list[Any]]:
    """One row for each person who is owed something after it: where it stands, by when, and the next step."""
    return [
        [
            {"words": member.name, "soft": member.known.relation, "href": _to(request, "person", member.id)},
            {"state": _state(owed[member.id]), "words": _word(owed[member.id])},
            _when(owed[member.id]),
            _next(request, found, member, owed[member.id]),
            *_reason(request, found, member, owed[member.id]),
        ]
        for member in members
        if member.id in owed
    ]


def _knowing(
    request: HttpRequest, position: Position, found: Meeting, members: list[Member], owed: dict[str, Duty]
) -> list[list[Any]]:
    """For a meeting still ahead: who knows its day."""
    if found.state != "planned":
        return []
    told = told_the_day(position, found)
    keeps = Can.KEEP_REVIEW in request.entered.can
    rows = []
    for member in members:
        if member.excluded:
            continue
        if member.id in told:
            rows.append(
                [member.name, {"state": "kept", "words": f"Told on {shortest_day(told[member.id].fact.on)}"}, ""]
            )
            continue
        changed = member.id in owed and is_open(owed[member.id])
        page, words = ("tell-change", "Tell the new day") if changed else ("tell-date", "Tell the day")
        link = {"words": words, "href": _to(request, page, found.id, member.id)} if keeps else ""
        state = {"state": "due", "words": "Knew another day"} if changed else {"state": "later", "words": "Not told"}
        rows.append([member.name, state, link])
    return rows


def _state(duty: Duty) -> str:
    return "not_kept" if str(duty.state) == "due" and duty.late else str(duty.state)


def _word(duty: Duty) -> str:
    return "Not kept yet" if str(duty.state) == "due" and duty.late else shown(str(duty.state)).staff


def _when(duty: Duty) -> str:
    if duty.done_on:
        return short_day(duty.done_on)
    return f"By {short_day(duty.due)}" if duty.due else ""


def _next(request: HttpRequest, found: Meeting, member: Member, duty: Duty) -> Any:
    if not is_open(duty) or Can.KEEP_REVIEW not in request.entered.can:
        return ""
    if str(duty.state) == "paused":
        return {"words": "See the hold", "href": _to(request, "person", member.id)}
    if found.state == "held":
        return {"words": "Give the update", "href": _to(request, "give-update", found.id, member.id)}
    return {"words": "Tell them", "href": _to(request, "tell-change", found.id, member.id)}


def _reason(request: HttpRequest, found: Meeting, member: Member, duty: Duty) -> list[Any]:
    """An update that cannot be given needs its reason, by name, from somebody who may approve: a column for them."""
    if found.state != "held" or Can.APPROVE not in request.entered.can:
        return []
    link = {"words": "It cannot be given", "href": _to(request, "update-not-possible", found.id, member.id)}
    return [link if is_open(duty) else ""]


def _to(request: HttpRequest, name: str, *about: str) -> str:
    return reverse(f"staff:{name}", args=[request.entered.review.id, *about])
