"""The chain: each entry's hash covers the entry before it, so that nothing can be changed, left out or put between
without being seen.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

from alongside.record.models import Entry


def link(before: str, *, review: str, number: int, body: str, recorded_at: datetime, by: str, once: str) -> str:
    """The hash of an entry that follows the entry whose hash is `before` (empty for the first)."""
    moment = recorded_at.timestamp()
    covered = "\x1f".join((before, review, str(number), f"{moment:.6f}", by, once, body))
    return hashlib.sha256(covered.encode()).hexdigest()


def first_break(entries: Iterable[Entry]) -> int | None:
    """The number of the first entry of one review, in order, that is not as it was recorded; None when the chain
    holds.
    """
    before = ""
    for expected, entry in enumerate(entries, start=1):
        found = link(
            before, review=entry.review_id, number=entry.number, body=entry.body,
            recorded_at=entry.recorded_at, by=entry.by, once=entry.once,
        )  # fmt: skip
        if entry.number != expected or entry.hash != found:
            return expected
        before = entry.hash
    return None
