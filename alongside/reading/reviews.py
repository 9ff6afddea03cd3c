"""Reviews as their readers need them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casebook import Position

from alongside import clock
from alongside.access.doors import Entered
from alongside.access.models import Membership
from alongside.people.people import subjects_of
from alongside.record.models import Review
from alongside.record.reader import position_of

TYPE_NAMES = {
    "lcspr": "Local Child Safeguarding Practice Review",
    "safeguarding_adults_review": "Safeguarding Adults Review",
    "dhr": "Domestic Abuse Related Death Review",
}


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review in a list."""

    id: str
    reference: str
    called: str
    types: tuple[str, ...]
    stage: str
    stage_begun_on: date | None


def position_now(review: Review) -> Position:
    """Where the review stands today."""
    return position_of(review, clock.today())


def type_name(review: Review) -> str:
    """The full name of the review's type, never the short form; both for a joint review."""
    return " and ".join(TYPE_NAMES[each] for each in review.types.split())


def reviews_of(entered: Entered) -> list[ReviewRow]:
    """The reviews this person has a place in, newest first. Three queries, however many."""
    rows = list(
        Membership.objects.filter(user=entered.user, ended_on__isnull=True)
        .order_by("-review__begun_at")
        .values_list("review_id", "review__reference", "review__types", "review__stage", "review__stage_begun_on")
        .distinct()
    )
    about = subjects_of([row[0] for row in rows])
    return [
        ReviewRow(row_id, reference, about[row_id].called, tuple(types.split()), stage, begun)
        for row_id, reference, types, stage, begun in rows
    ]
