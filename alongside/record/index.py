"""The index: what is owed in each review, in a table, so that a list across reviews is one query.

It is written in the same transaction as the entries it comes from, and can be thrown away and made again from them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date

from django.db import connection

from alongside.record.models import Owed, Review
from alongside.tenancy.models import new_id
from alongside.tenancy.standing_question import StandingQuestion
from casebook import Position

Which = tuple[str, str]
"""A rule, and what the duty is about."""
Row = tuple[str, str, str, date | None, date | None, date | None]
"""Its nature, person and state, and the days on which it was opened, is due and was done."""

_held = StandingQuestion(
    lambda review: Owed.objects.filter(review=review).values_list(
        "id", "rule", "about", "nature", "person", "state", "opened_on", "due_on", "done_on"
    )
)
_text = json.JSONEncoder(sort_keys=True, separators=(",", ":"), default=str).encode


def about_text(about: Mapping[str, object]) -> str:
    """What a duty is about, as one text that is the same for the same duty."""
    return _text(dict(about))


def bring_up_to_date(review: Review, position: Position) -> None:
    """Make the index of one review say what its position says; only rows that differ are written."""
    wanted: dict[Which, Row] = {}
    for duty in position.duties:
        person = str(duty.about.get("person", ""))
        wanted[duty.rule, about_text(duty.about)] = (
            duty.nature, person, duty.state, duty.opened_on, duty.due, duty.done_on,
        )  # fmt: skip
    stale: list[str] = []
    for row_id, rule, about, *rest in _held(review=review.id):
        if wanted.get((rule, about)) == tuple(rest):
            del wanted[rule, about]
        else:
            stale.append(row_id)
    if stale:
        _remove(stale)
    if wanted:
        _add(review, wanted)
    _name_plate(review, position)


def _remove(stale: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM {Owed._meta.db_table} WHERE id = %s", [(row_id,) for row_id in stale])  # noqa: S608


COLUMNS = (
    "id", "partnership_id", "review_id", "rule", "about", "nature", "person", "state", "opened_on", "due_on", "done_on",
)  # fmt: skip
INSERT = f"INSERT INTO {Owed._meta.db_table} ({', '.join(COLUMNS)}) VALUES ({', '.join(['%s'] * len(COLUMNS))})"  # noqa: S608


def _add(review: Review, fresh: Mapping[Which, Row]) -> None:
    """New rows, without making an object of each: an index made again has hundreds for every review."""
    as_day, partnership, of = connection.ops.adapt_datefield_value, review.partnership_id, review.id
    with connection.cursor() as cursor:
        cursor.executemany(
            INSERT,
            [
                (new_id(), partnership, of, rule, about, nature, person, state, *map(as_day, days))
                for (rule, about), (nature, person, state, *days) in fresh.items()
            ],
        )


PLATE = ("last_number", "last_hash", "stage", "stage_begun_on", "wakes_on")
UPDATE = f"UPDATE {Review._meta.db_table} SET {', '.join(f'{name} = %s' for name in PLATE)} WHERE id = %s"  # noqa: S608


def _name_plate(review: Review, position: Position) -> None:
    stage, as_day = position.stage, connection.ops.adapt_datefield_value
    review.stage = stage.name if stage else ""
    review.stage_begun_on = stage.begun_on if stage else None
    review.wakes_on = position.wakes_on
    days = as_day(review.stage_begun_on), as_day(review.wakes_on)
    with connection.cursor() as cursor:
        cursor.execute(UPDATE, [review.last_number, review.last_hash, review.stage, *days, review.id])
