"""The family map of a review: a drawing, and the same in words."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.models import User
from alongside.access.roles import Can
from alongside.design.words import count_word, day_year, first_upper, names
from alongside.people.people import subject_of
from alongside.reading.closed_words import said
from alongside.reading.days_to_keep_clear import quiet_times, span
from alongside.reading.families import SAFE, Member, channels_of, members_of
from alongside.reading.family_map import drawn
from alongside.reading.reviews import position_now
from casebook import Position

COLUMNS = ["Person", "Who they are", "How we reach them", "What to know first"]


def family_map(request: HttpRequest) -> HttpResponse:
    """Draw the map. `?shared=yes` leaves out who is kept apart and what to know, for a screen that others can see."""
    review = request.entered.review
    sensitive = "shared" not in request.GET
    position = position_now(review)
    members = members_of(review, position)
    users = {user.id: user.name for user in User.objects.filter(id__in=[member.advocate for member in members])}
    advocates = {member.id: users[member.advocate] for member in members if member.advocate in users}
    about = subject_of(review.id)
    context = {
        "called": about.called,
        "lead": _lead(members, sensitive),
        "map": drawn(members, about, advocates, sensitive=sensitive),
        "columns": COLUMNS if sensitive else COLUMNS[:3],
        "rows": [_row(review.id, position, member, members, advocates, sensitive) for member in members],
        "sensitive": sensitive,
        "keeps": Can.KEEP_REVIEW in request.entered.can,
    }
    return render(request, "staff/families/family_map.jinja", context)


def _lead(members: list[Member], sensitive: bool) -> str:
    not_asked = sum(1 for member in members if not member.reached and not member.died_on)
    apart = sum(1 for member in members if member.apart)
    parts = [f"{count_word(len(members), 'person', 'people').capitalize()}."]
    if not_asked:
        parts.append(f"{count_word(not_asked).capitalize()} {'has' if not_asked == 1 else 'have'} not been asked yet.")
    if apart and sensitive:
        parts.append(f"{count_word(apart).capitalize()} are kept apart.")
    return " ".join(parts)


def _row(
    review: str, position: Position, member: Member, members: list[Member], advocates: dict[str, str], sensitive: bool
) -> list[Any]:
    name = {"words": member.name, "href": reverse("staff:person", args=[review, member.id])}
    who = first_upper(member.known.relation)
    who += ", parental responsibility" if member.parental_responsibility else ""
    row = [name, who, _reached(position, member, advocates)]
    return [*row, _first(position, member, members)] if sensitive else row


def _reached(position: Position, member: Member, advocates: dict[str, str]) -> str:
    kinds = dict.fromkeys(
        said(kind) for channel in channels_of(position, member.id) if channel.state == SAFE for kind in channel.kinds
    )
    ways = first_upper(names(kinds)) if kinds else "No safe way at present"
    return f"{ways}. Advocate: {advocates[member.id]}" if member.id in advocates else ways


def _first(position: Position, member: Member, members: list[Member]) -> str:
    """What somebody who opens the page for the first time must know before anything else."""
    other = {each.id: each.name for each in members}
    known = []
    if member.died_on:
        known.append(f"Died on {day_year(member.died_on)}.")
    if member.apart:
        until = f" Court order to {day_year(member.order_until)}." if member.order_until else ""
        known.append(f"Kept apart from {names(other[each] for each in member.apart if each in other)}.{until}")
    known += [f"On hold: {said(hold.scope)}." for hold in member.holds]
    if member.turns_eighteen_on and member.turns_eighteen_on > position.today:
        known.append(f"A child; turns 18 on {day_year(member.turns_eighteen_on)}.")
    if member.stepped_back_on:
        known.append(f"Stepped back on {day_year(member.stepped_back_on)}. May come back.")
    known += [f"Quiet {span(first, last)}." for _, first, last in quiet_times(position, member.id)]
    if not member.reached and not member.died_on:
        known.append("Not asked yet.")
    return " ".join(known) or "Nothing so far."
