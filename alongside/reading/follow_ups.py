"""Contact after publication: who is owed it at five working days, six months and twelve, and what has changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from alongside.letters.copies import copies_of
from alongside.record.models import Review
from casebook import Duty, Position


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One of the three. `key` stands in addresses; `months`: of the letter, 0 where there is none."""

    key: str
    rule: str
    title: str
    fact: str
    months: int


FOLLOW_UPS = {
    each.key: each
    for each in (
        FollowUp("five-days", "five_day_contact", "In the week after", "five_day_contact_made", 0),
        FollowUp("six-months", "six_month_contact", "Six months on", "six_month_contact_made", 6),
        FollowUp("twelve-months", "twelve_month_contact", "A year on", "twelve_month_contact_made", 12),
    )
}


def follow_up_owed(position: Position, which: FollowUp, person: str) -> Duty | None:
    """Where it stands with one person; None when it was never owed."""
    return position.duty(which.rule, person=person)


def what_changed(review: Review, months: int) -> list[dict[str, str]]:
    """What was written down: {should_change, what_was_done} for each recommendation; maybe nothing. One query."""
    written = next((copy for copy in copies_of(review, "follow_up", str(months)) if not copy.person), None)
    return json.loads(written.text) if written else []


def as_read_out(changes: list[dict[str, str]]) -> str:
    """The same as plain words, to be said on the phone."""
    return "\n\n".join(f"{each['should_change']}\n{each['what_was_done']}" for each in changes)


def cell(position: Position, duty: Duty | None) -> tuple[str, Any]:
    """(state, day it was done or is due) for a table."""
    if duty is None:
        return "later", None
    state = "not_kept" if str(duty.state) == "due" and duty.late else str(duty.state)
    return state, duty.done_on or duty.due
