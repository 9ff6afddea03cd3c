"""Writing the record: only acts come here, inside a transaction that holds the review's row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from alongside.record import codec
from alongside.record.chain import link
from alongside.record.models import Entry, Review
from casebook import Entry as Told
from casebook import Fact


def lock(review_id: str) -> Review:
    """The review's row, held until the transaction ends: one writer a review. On SQLite the transaction itself is
    that lock.
    """
    return Review.objects.select_for_update().get(id=review_id)


def lock_all(review_ids: Sequence[str]) -> list[Review]:
    """The rows of these reviews, held in the same way, in the order of their ids."""
    return list(Review.objects.select_for_update().filter(id__in=review_ids).order_by("id"))


def append(review: Review, fact: Fact, *, at: datetime, by: str, once: str) -> Told:
    """Add one fact as the review's next entry. `review` must be locked; its row is brought up to date in memory and
    on disk.
    """
    number = review.last_number + 1
    body = codec.write(fact)
    made = link(review.last_hash, review=review.id, number=number, body=body, recorded_at=at, by=by, once=once)
    Entry.objects.create(
        partnership_id=review.partnership_id, review=review, number=number, kind=fact.kind, happened_on=fact.on,
        body=body, recorded_at=at, by=by, once=once, hash=made,
    )  # fmt: skip
    review.last_number, review.last_hash = number, made
    return Told(number, fact, at, by)
