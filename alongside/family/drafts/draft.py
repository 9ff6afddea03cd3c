"""The draft report: what is in it, where they stopped, and their time with it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.drafts.begin_reading import begin_reading
from alongside.family.asked import OnlyAPress
from alongside.family.drafts.theirs import theirs
from alongside.family.drafts.time_with_draft import TimeWithDraft
from alongside.family.showing import ask, fresh, show
from alongside.reading.draft_reading import draft_open_to, notes_told, place_in, read_draft, time_with
from alongside.reading.family_page import Standing, standing_of
from alongside.reading.words_about_person import words_about


def draft(request: HttpRequest) -> HttpResponse:
    """The contents of the draft that is with them, or why there is none."""
    standing = standing_of(request.entered)
    opened = draft_open_to(standing)
    if opened is None:
        return show(request, "drafts/no_draft", standing)
    kept = read_draft(standing, opened.version)
    return show(
        request,
        "drafts/draft",
        standing,
        opened=opened,
        about_you=words_about(standing.review, standing.position, standing.person, opened.version, kept.draft),
        kept=kept,
        place=place_in(standing, opened.version),
        start=fresh(request, OnlyAPress),
        **beside(request, standing, opened.version),
    )


def start_reading(request: HttpRequest, version: str) -> HttpResponse:
    """The button “Start reading”. Looking at a part begins nothing; only this press does."""
    standing = standing_of(request.entered)
    kept = theirs(standing, version)

    def act(doing: Doing, said: dict) -> None:
        begin_reading(doing, person=standing.person, version=version)

    place = place_in(standing, version)
    then = reverse("family:draft-part", args=[version, kept.draft.parts[0].number if place is None else place])
    return ask(request, "drafts/start_reading", OnlyAPress, standing=standing, act=act, then=then)


def beside(request: HttpRequest, standing: Standing, version: str) -> dict[str, Any]:
    """What stands beside the draft on each of its pages: their time with it, and their notes."""
    return {
        "version": version,
        "time": time_with(standing, version),
        "time_form": fresh(request, TimeWithDraft),
        "notes": notes_told(standing, version),
    }
