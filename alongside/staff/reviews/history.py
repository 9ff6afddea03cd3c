"""Everything that happened in a review, as it was recorded."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.design.words import day_year
from alongside.people.people import subject_of
from alongside.reading.history import Line, sentences
from alongside.reading.reviews import position_now


def history(request: HttpRequest) -> HttpResponse:
    """Every entry, newest first, with who recorded it and its number."""
    entered = request.entered
    lines = sentences(entered.review, reversed(position_now(entered.review).entries), can=entered.can)
    context = {
        "called": subject_of(entered.review.id).called,
        "entries": [
            {"on": day_year(line.on), "title": line.title, "words": line.words, "by": _by(line), "number": line.number}
            for line in lines
        ],
    }
    return render(request, "staff/reviews/history.jinja", context)


def _by(line: Line) -> str:
    who = f"Recorded by {line.by}" if line.by else "Recorded"
    at = line.recorded_at
    later = f" on {day_year(at)}" if at is not None and at.date() != line.on else ""
    return f"Entry {line.number}. {who}{later}."
