"""A family member's path: drawn, as a plain list, and on paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.design.words import day_year
from alongside.documents.path_layout import Mark
from alongside.documents.path_sheet import PathSheet, Step, path_sheet
from alongside.family.showing import show
from alongside.reading.family_page import Standing, standing_of
from alongside.reading.family_path import PathStep, path_of


def path(request: HttpRequest) -> HttpResponse:
    """The steps as a drawing that is a list."""
    standing = standing_of(request.entered)
    found = path_of(standing)
    return show(request, "reviews/path", standing, steps=drawn(found.steps), left_out=found.why_left_out)


def path_list(request: HttpRequest) -> HttpResponse:
    """The same sentences, numbered."""
    standing = standing_of(request.entered)
    found = path_of(standing)
    return show(request, "reviews/path_list", standing, steps=drawn(found.steps), left_out=found.why_left_out)


def path_on_paper(request: HttpRequest) -> HttpResponse:
    """The same on A4, as a file to print."""
    standing = standing_of(request.entered)
    response = HttpResponse(sheet_of(standing).pdf(), content_type="application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="your-path.pdf"'
    return response


def drawn(steps: Iterable[PathStep]) -> list[dict[str, Any]]:
    """The steps as `ui.path` draws them."""
    return [
        {
            "title": step.title,
            "state": step.mark,
            "when": step.when,
            "words": step.words,
            "choices": [{"text": words, "href": reverse(page) if page else ""} for words, page in step.choices],
        }
        for step in steps
    ]


def sheet_of(standing: Standing) -> PathSheet:
    """The path as it is printed."""
    steps = [
        Step(step.title, step.when, step.words, _mark_on_paper(step.mark), tuple(words for words, _ in step.choices))
        for step in path_of(standing).steps
    ]
    today = day_year(standing.position.today)
    return path_sheet(
        steps,
        above=f"{standing.me.called}’s path through {standing.about.called}’s review, as of {today}",
        ring=", ".join(filter(None, (standing.ring.name, standing.ring.number))),
        hours=standing.ring.hours,
        day=standing.position.today,
    )


def _mark_on_paper(mark: str) -> Any:
    """A step someone said no to is drawn as one, where paper knows that mark; else as one that can still come."""
    return mark if mark in get_args(Mark) else "ahead"
