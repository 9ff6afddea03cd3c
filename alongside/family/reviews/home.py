"""Where we are now: the first page of a family member's door."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse

from alongside.access.viewing import note_viewing
from alongside.family.reviews.path import drawn
from alongside.family.showing import show
from alongside.reading.family_home import last_day_here, last_here, lead_of, news_since
from alongside.reading.family_page import Standing, last_spoke, standing_of
from alongside.reading.family_path import path_of
from alongside.reading.family_promises import home_promises
from alongside.reading.family_todo import todo_of

LAST_HERE = "last_here"


def home(request: HttpRequest) -> HttpResponse:
    """Greeting, where we are, what is new, what comes next, what they can do, whom to ring, what we promised."""
    standing = standing_of(request.entered)
    path = path_of(standing)
    lead, guard = lead_of(standing, path.steps[path.here].name if path.steps else "")
    before = _last_visit(request, standing)
    return show(
        request,
        "reviews/home",
        standing,
        lead=lead,
        guard=guard,
        before=last_day_here(before) if before else None,
        news=news_since(standing, before) if before else [],
        steps=drawn(path.next_three),
        todo=[] if standing.advocate_reading else todo_of(standing),
        spoke=last_spoke(standing),
        promises=home_promises(standing),
    )


def _last_visit(request: HttpRequest, standing: Standing) -> datetime | None:
    """The visit before this one. Noted once for each session, and for an advocate not at all as the person's own."""
    if standing.advocate_reading:
        note_viewing(request.entered, "their page", standing.person)
        return None
    if LAST_HERE not in request.session:
        before = last_here(standing)
        request.session[LAST_HERE] = before.isoformat() if before else ""
        note_viewing(request.entered, "their page", standing.person)
    held = request.session[LAST_HERE]
    return datetime.fromisoformat(held) if held else None
