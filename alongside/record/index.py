"""The index: what is owed in each review, in a table, so that a list across reviews is one query.

It is written in the same transaction as the entries it comes from, and can be thrown away and made again from them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.db import connection

from alongside.record.models import Owed, Review
from alongside.tenancy.models import new_id
from alongside.tenancy.standing_question import StandingQuestion
from casebook import Position

_held = StandingQuestion(
    lambda review: Owed.objects.filter(review=review).values_list(
        "id", "rule", "about", "nature", "person", "state", "opened_on", "due_on", "done_on"
    )
)


def about_text(about: Mapping[str, object]) -> str:
    """What a duty is about, as one text that is the same for the same duty."""
    return json.dumps(dict(about), sort_keys=True, separators=(",", ":"), default=str)


def bring_up_to_date(review: Review, position: Position) -> None:
    """Make the index of one review say what its position says; only rows that differ are written."""
    wanted: dict[tuple[str, str], tuple] = {}
    for duty in position.duties:
        person = str(duty.about.get("person", ""))
        wanted[(duty.rule, about_text(duty.about))] = (
            duty.nature, person, str(duty.state), duty.opened_on, duty.due, duty.done_on,
        )  # fmt: skip
    held = {(rule, about): (row_id, tuple(rest)) for row_id, rule, about, *rest in _held(review=review.id)}
    gone = [row_id for key, (row_id, _) in held.items() if key not in wanted]
    if gone:
        Owed.objects.filter(id__in=gone).delete()
    for key, values in wanted.items():
        if key in held and held[key][1] != values:
            names = ("nature", "person", "state", "opened_on", "due_on", "done_on")
            Owed.objects.filter(id=held[key][0]).update(**dict(zip(names, values, strict=True)))
    _add(review, {key: values for key, values in wanted.items() if key not in held})
    _name_plate(review, position)


def _add(review: Review, fresh: Mapping[tuple[str, str], tuple]) -> None:
    """New rows, without making an object of each: an index made again has hundreds for every review."""
    names = [each.column for each in Owed._meta.concrete_fields]
    as_day = connection.ops.adapt_datefield_value
    rows = []
    for (rule, about), (nature, person, state, *days) in fresh.items():
        opened_on, due, done_on = map(as_day, days)
        row = {
            "id": new_id(), "partnership_id": review.partnership_id, "review_id": review.id, "rule": rule,
            "nature": nature, "about": about, "person": person, "state": state, "opened_on": opened_on,
            "due_on": due, "done_on": done_on,
        }  # fmt: skip
        rows.append([row[name] for name in names])
    if rows:
        columns, places = ", ".join(names), ", ".join(["%s"] * len(names))
        with connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {Owed._meta.db_table} ({columns}) VALUES ({places})", rows)  # noqa: S608


def _name_plate(review: Review, position: Position) -> None:
    stage = position.stage
    review.stage = stage.name if stage else ""
    review.stage_begun_on = stage.begun_on if stage else None
    review.wakes_on = position.wakes_on
    review.save(update_fields=["last_number", "last_hash", "stage", "stage_begun_on", "wakes_on"])
