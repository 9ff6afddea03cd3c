"""The reviews somebody works on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.design.addresses import address
from alongside.design.words import count_word, day, day_year
from alongside.reading.reviews import ReviewRow, reviews_of


def reviews(request: HttpRequest) -> HttpResponse:
    """All reviews this person has a place in, newest first."""
    rows = [_row(row) for row in reviews_of(request.entered)]
    return render(request, "staff/reviews/reviews.jinja", {"rows": rows})


def _row(row: ReviewRow) -> list[object]:
    since = f"since {day_year(row.stage_begun_on)}" if row.stage_begun_on else ""
    owed = f"{count_word(row.late, 'thing').capitalize()} late" if row.late else "Nothing late"
    return [
        {"words": f"{row.called}’s review", "href": address("staff:review", row.id), "soft": row.reference},
        row.type_name,
        {"words": row.stage, "soft": since},
        {"state": "not_kept" if row.late else "kept", "words": owed},
        f"By {day(row.next_due)}" if row.next_due else "No day ahead",
    ]
