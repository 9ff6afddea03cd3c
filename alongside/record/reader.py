"""Reading the record: only acts and reading come here."""

from __future__ import annotations

import threading
from collections import OrderedDict
from datetime import date

from alongside.record import codec
from alongside.record.models import Entry, Review
from alongside.record.process_in_force import process_in_force
from alongside.tenancy.standing_question import StandingQuestion
from casebook import Entry as Told
from casebook import Position, derive
from casebook.folding import nothing_thrown_away

MOST_REMEMBERED = 32  # positions for each thread; one of 2,000 entries takes a few megabytes
_remembered = threading.local()
_entries = StandingQuestion(
    lambda review: (
        Entry.objects.filter(review_id=review).order_by("number").values_list("number", "body", "recorded_at", "by")
    )
)


def entries_of(review_id: str) -> tuple[Told, ...]:
    """Everything recorded in a review, in order. One query."""
    rows = _entries(review=review_id)
    with nothing_thrown_away():
        return tuple([Told(number, codec.read(body), recorded_at, by) for number, body, recorded_at, by in rows])


def position_of(review: Review, today: date) -> Position:
    """Where a review stands at the end of `today`, by the newest entry its row knows of.

    A pure function may be remembered: the newest entry's hash covers the whole record, so the same hash, process and
    day are the same position. Each thread remembers for itself; a position builds some of its answers only when
    asked.
    """
    process = process_in_force(review.partnership_id)
    held: OrderedDict[tuple[str, str, int, date], Position] = _remembered.__dict__.setdefault("held", OrderedDict())
    key = (review.id, review.last_hash, id(process), today)
    if key not in held:
        entries = tuple(entry for entry in entries_of(review.id) if entry.number <= review.last_number)
        held[key] = derive(entries, process, today)
        if len(held) > MOST_REMEMBERED:
            held.popitem(last=False)
    held.move_to_end(key)
    return held[key]
