"""The index says what the record says: after every act, and when it is made again from the entries."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from alongside import clock
from alongside.heartbeat import daily_round
from alongside.record.models import Owed, Review
from alongside.tenancy.models import Partnership
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_family_member, a_reached_member, a_review

MONDAY = date(2027, 2, 1)
Rows = list[tuple[object, ...]]


@pytest.fixture
def reviews(partnership: Partnership) -> list[Review]:
    """Three reviews at different places: one just decided, one with somebody reached, one with two family members."""
    helen = somebody(partnership)
    with clock.pretending(datetime(2027, 2, 1, 9, tzinfo=UTC)):
        made = [a_review(helen, reference=f"T-{number}") for number in (1, 2, 3)]
        a_reached_member(made[1], by=helen, name="Grace Osei", relation="grandmother", relation_kind="grandparent")
        a_family_member(made[2], by=helen, name="Kofi Osei", relation="uncle", relation_kind="aunt_or_uncle")
    return made


def owed(*more: str) -> Rows:
    names = ("review", "rule", "about", "nature", "person", "state", "opened_on", "due_on", "done_on")
    return list(Owed.objects.order_by(*names).values_list(*names, *more))


def plates() -> Rows:
    names = ("id", "last_number", "last_hash", "stage", "stage_begun_on", "wakes_on")
    return list(Review.objects.order_by("id").values_list(*names))


def index_again() -> None:
    with clock.pretending(datetime(2027, 2, 1, 12, tzinfo=UTC)):
        assert daily_round.index_again() == 3


@pytest.mark.parametrize("at_once", [1, 2, 50])
def test_what_was_thrown_away_is_made_again(
    reviews: list[Review], at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_round, "AT_ONCE", at_once)
    rows, names = owed(), plates()
    assert {row[0] for row in rows} == {review.id for review in reviews}
    Owed.objects.all().delete()
    Review.objects.update(stage="", stage_begun_on=None, wakes_on=None)
    index_again()
    assert (owed(), plates()) == (rows, names)


def test_what_is_wrong_is_put_right_and_what_is_right_is_left_as_it_stands(reviews: list[Review]) -> None:
    rows, standing = owed(), set(owed("id"))
    first = Owed.objects.filter(review=reviews[0])
    wrong, unknown = first.filter(state="due")[:2]
    Owed.objects.filter(id=wrong.id).update(state="kept", done_on=MONDAY)
    Owed.objects.filter(id=unknown.id).update(rule="no_such_promise")
    index_again()
    assert owed() == rows
    assert {row[-1] for row in standing - set(owed("id"))} == {wrong.id, unknown.id}
