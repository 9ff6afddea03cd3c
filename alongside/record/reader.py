"""Reading the record: only acts and reading come here."""

from __future__ import annotations

from datetime import date

from casebook import Entry as Told
from casebook import Position, derive

from alongside.record import codec
from alongside.record.models import Entry, Review
from alongside.record.process_in_force import process_in_force


def entries_of(review_id: str) -> tuple[Told, ...]:
    """Everything recorded in a review, in order. One query."""
    rows = Entry.objects.filter(review_id=review_id).order_by("number").values_list("number", "body", "recorded_at", "by")
    return tuple(Told(number, codec.read(body), recorded_at, by) for number, body, recorded_at, by in rows)


def position_of(review: Review, today: date) -> Position:
    """Where a review stands at the end of `today`."""
    return derive(entries_of(review.id), process_in_force(review.partnership_id), today)
