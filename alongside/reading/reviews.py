"""Reviews as their readers need them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q

from alongside import clock, process_files
from alongside.access.doors import Entered
from alongside.access.models import Membership
from alongside.access.roles import ROLES, Can
from alongside.people.people import subjects_of
from alongside.process_files import type_words
from alongside.record.models import Owed, Review
from alongside.record.process_in_force import process_in_force
from alongside.record.reader import position_of
from alongside.tenancy.standing_question import StandingQuestion
from casebook import Position

_places = StandingQuestion(
    lambda user: (
        Membership.objects.filter(user=user, ended_on__isnull=True)
        .order_by("-review__begun_at", "review_id")
        .values_list(
            "role",
            "review_id",
            "review__reference",
            "review__types",
            "review__begun_at",
            "review__stage",
            "review__stage_begun_on",
        )
    )
)
_owed = StandingQuestion(
    lambda reviews, today: (
        Owed.objects.filter(review_id__in=[reviews], state="due", due_on__isnull=False)
        .values("review_id")
        .annotate(late=Count("due_on", filter=Q(due_on__lt=today)), ahead=Min("due_on", filter=Q(due_on__gte=today)))
        .values_list("review_id", "late", "ahead")
    ),
    days=["today"],
)


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review in a list.

    `stage`: its name in words; `late`: promises and clocks whose day has passed; `next_due`: the nearest day ahead.
    """

    id: str
    reference: str
    called: str
    type_name: str
    stage: str
    stage_begun_on: date | None
    can: frozenset[Can]
    late: int = 0
    next_due: date | None = None


def position_now(review: Review) -> Position:
    """Where the review stands today."""
    return position_of(review, clock.today())


def type_name(review: Review) -> str:
    """The full name of the review's type, never the short form; both for a joint review."""
    return type_names(review.types.split(), clock.day_of(review.begun_at))


def full_reference(review: Review) -> str:
    """The type in full and the reference without its short form: “Safeguarding Adults Review 2026-01”."""
    return f"{type_name(review)} {re.sub(r'^(LCSPR|SAR|DHR|DARDR) +', '', review.reference)}"


def type_names(types: Iterable[str], begun_on: date) -> str:
    """The same for its types. A review keeps the name that its kind had when it began."""
    return " and ".join(process_files.type_name(each, begun_on) for each in types)


def said_of_type(review: Review, word: str) -> str:
    """What the type.yaml of its first kind that says it has under this word; "" where none does."""
    begun_on = clock.day_of(review.begun_at)
    return next((s for each in review.types.split() if (s := type_words(each, begun_on).get(word))), "")


def stage_words() -> dict[str, str]:
    """What staff read for each stage."""
    return {stage.name: stage.staff_see for stage in process_in_force().stages}


def reviews_of(entered: Entered) -> list[ReviewRow]:
    """The reviews this person may see, newest first. Four queries, however many."""
    places: dict[str, set[Can]] = defaultdict(set)
    plates: dict[str, tuple] = {}
    for role, review, *plate in _places(user=entered.by.partition(":")[2]):
        if Can.SEE_REVIEW in ROLES[role].can:
            places[review] |= ROLES[role].can
            plates[review] = tuple(plate)
    about = subjects_of(list(plates))
    stages = stage_words()
    owed = {review: (late, ahead) for review, late, ahead in _owed(reviews=list(plates), today=clock.today())}
    return [
        ReviewRow(
            id=review,
            reference=reference,
            called=about[review].called,
            type_name=type_names(types.split(), clock.day_of(begun_at)),
            stage=stages.get(stage, ""),
            stage_begun_on=stage_begun_on,
            can=frozenset(places[review]),
            late=late,
            next_due=ahead,
        )
        for review, (reference, types, begun_at, stage, stage_begun_on) in plates.items()
        for late, ahead in [owed.get(review, (0, None))]
    ]
