"""Contact after publication: everyone, at five working days, six months and twelve."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.design.ledger import shown
from alongside.design.words import day_year
from alongside.people.people import subject_of
from alongside.reading.families import members_of
from alongside.reading.follow_ups import FOLLOW_UPS, FollowUp, cell, follow_up_owed
from alongside.reading.reviews import position_now
from casebook import Position


def follow_ups(request: HttpRequest) -> HttpResponse:
    """Draw one row a person and one column a contact; nothing is owed before publication."""
    review = request.entered.review
    position = position_now(review)
    published = position.latest("published")
    rows = [
        [
            {
                "words": member.name,
                "soft": member.known.relation,
                "href": reverse("staff:person", args=[review.id, member.id]),
            },
            *(_cell(review.id, position, which, member.id) for which in FOLLOW_UPS.values()),
        ]
        for member in members_of(review, position)
        if not member.died_on
    ]
    context = {
        "called": subject_of(review.id).called,
        "published": published.fact.on if published else None,
        "columns": ["Person", *(which.title for which in FOLLOW_UPS.values())],
        "rows": rows,
    }
    return render(request, "staff/letters/follow_ups.jinja", context)


def _cell(review: str, position: Position, which: FollowUp, person: str) -> dict[str, Any]:
    duty = follow_up_owed(position, which, person)
    state, when = cell(position, duty)
    drawn: dict[str, Any] = {"state": state, "words": shown(state).staff, "soft": day_year(when) if when else ""}
    if duty is None:
        return {"state": "later", "words": "Not owed", "soft": ""}
    if str(duty.state) == "due":
        drawn["words"] = "Not kept yet: be in touch" if duty.late else "Due: be in touch"
        drawn["soft"] = f"by {day_year(duty.due)}" if duty.due else ""
        drawn["href"] = reverse("staff:follow-up", args=[review, person, which.key])
    return drawn
