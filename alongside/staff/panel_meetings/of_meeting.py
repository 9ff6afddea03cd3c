"""What every page about one Panel meeting has in common: it belongs to this review, and so does the person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.pages.question import REFUSED, Act, question
from alongside.reading.families import Member
from alongside.reading.panel_meetings import Meeting, meeting_with
from alongside.reading.reviews import position_now
from alongside.reading.updates import Updating, updating
from casebook import Position


def the_meeting(request: HttpRequest, meeting: str) -> tuple[Position, Meeting]:
    """Where the review stands, and the meeting the address names. Raises Http404 for any other."""
    position = position_now(request.entered.review)
    found = meeting_with(position, meeting)
    if found is None:
        raise Http404
    return position, found


def back_to_meeting(request: HttpRequest, meeting: str) -> dict[str, str]:
    """The way back for a page about one person and one meeting."""
    return {"text": "Back to the meeting", "href": reverse("staff:meeting", args=[request.entered.review.id, meeting])}


def held_meeting(request: HttpRequest, meeting: str) -> Updating:
    """The update of a meeting that was held. Raises Http404 for any other."""
    found = updating(request.entered.review, meeting)
    if found is None or found.meeting.state != "held":
        raise Http404
    return found


def the_reader(update: Updating, person: str) -> Member:
    """Somebody who is owed this update. Raises Http404 for anybody else."""
    member = next((each for each in update.readers() if each.id == person), None)
    if member is None:
        raise Http404
    return member


def about_meeting(
    request: HttpRequest,
    meeting: str,
    template: str,
    form_class: Callable[..., Any],
    *,
    act: Act,
    states: tuple[str, ...],
    initial: dict[str, Any] | None = None,
    context: dict[str, Any] | None = None,
    day_field: str = "on",
) -> HttpResponse:
    """A question about a meeting that is in one of `states`; afterwards back to its page. In any other state the page
    says how it stands.
    """
    position, found = the_meeting(request, meeting)
    review = request.entered.review
    too_late = found.state not in states
    page = {"meeting": found, "too_late": too_late, "position": position, **(context or {})}
    if too_late:
        status = REFUSED if request.method == "POST" else 200
        return render(request, template, {"form": form_class(), **page}, status=status)
    return question(
        request,
        template,
        form_class,
        act=act,
        then=reverse("staff:meeting", args=[review.id, meeting]),
        context=page,
        initial={"on": clock.today(), **(initial or {})},
        day_field=day_field,
    )
