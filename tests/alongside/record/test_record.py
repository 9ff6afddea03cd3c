"""The record is append-only, numbered and chained, on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.people.people import About, set_subject
from alongside.people.sealing import make_key
from alongside.record import chain, reader, writer
from alongside.record.models import Entry, Review
from casebook import Fact


@pytest.fixture
def review(partnership: Any) -> Review:
    made = Review.objects.create(
        partnership=partnership, reference="2026-03", types="lcspr", begun_at=datetime(2026, 1, 19, 9, tzinfo=UTC)
    )
    make_key(partnership.id, made.id)
    set_subject(partnership.id, made.id, About("Rowan Whitlock", "Rowan", "they", "", died=True))
    return made


def three_facts(review: Review) -> None:
    for day, kind in ((19, "review_decided"), (28, "terms_drafted"), (29, "terms_fixed")):
        with transaction.atomic():
            locked = writer.lock(review.id)
            moment = datetime(2026, 1, day, 12, tzinfo=UTC)
            writer.append(locked, Fact(kind, date(2026, 1, day)), at=moment, by="staff:helen", once=f"form-{day}")
            locked.save()


def test_entries_are_numbered_per_review_and_read_in_order(review: Review) -> None:
    three_facts(review)
    told = reader.entries_of(review.id)
    assert [entry.number for entry in told] == [1, 2, 3]
    assert [entry.fact.kind for entry in told] == ["review_decided", "terms_drafted", "terms_fixed"]


def test_the_chain_holds_and_a_changed_entry_is_found(review: Review) -> None:
    three_facts(review)
    rows = list(Entry.objects.filter(review=review).order_by("number"))
    assert chain.first_break(rows) is None
    rows[1].body = rows[1].body.replace("terms_drafted", "terms_fixed")
    assert chain.first_break(rows) == 2


def test_an_entry_left_out_is_found(review: Review) -> None:
    three_facts(review)
    rows = list(Entry.objects.filter(review=review).order_by("number"))
    assert chain.first_break([rows[0], rows[2]]) == 2


@pytest.mark.parametrize("statement", ["UPDATE record_entry SET kind = 'x'", "DELETE FROM record_entry"])
def test_the_database_itself_refuses_to_change_or_remove_an_entry(review: Review, statement: str) -> None:
    three_facts(review)
    with (
        pytest.raises(DatabaseError, match="append-only|permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert Entry.objects.filter(review=review).count() == 3


def test_the_same_number_cannot_be_written_twice(review: Review) -> None:
    three_facts(review)
    stale = Review.objects.get(id=review.id)
    stale.last_number = 2
    with pytest.raises(DatabaseError), transaction.atomic():
        writer.append(
            stale, Fact("call_made", date(2026, 1, 30)), at=datetime(2026, 1, 30, tzinfo=UTC), by="staff:x", once=""
        )
