"""What the Panel talked about: everything that was told to this person, and nothing else."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.family.showing import show
from alongside.reading.family_page import standing_of
from alongside.reading.updates_for import updates_for


def updates(request: HttpRequest) -> HttpResponse:
    """The list, newest first."""
    standing = standing_of(request.entered)
    off = standing.said_no_to("panel_updates", "taking_part", "any_contact")
    return show(request, "panel_meetings/updates", standing, updates=updates_for(standing), off=off)


def update(request: HttpRequest, meeting: str) -> HttpResponse:
    """One of them, in their own copy."""
    standing = standing_of(request.entered)
    found = next((each for each in updates_for(standing) if each.meeting == meeting), None)
    if found is None:
        raise Http404
    return show(request, "panel_meetings/update", standing, update=found)
