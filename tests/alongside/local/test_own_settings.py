"""A partnership's own numbers: each derives by its own, a change opens nothing again, and every process knows at once.

By hand, with the bank holidays of England and Wales (none in February 2027): Friday 29 January 2027 + 10 working days
is Friday 12 February; Monday 1 February + 8 is Thursday 11 February, + 10 is Monday 15 February.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, transaction

from alongside import clock
from alongside.access.models import User
from alongside.acts.desk import AlreadyDone, Doing
from alongside.acts.local.change_setting import NotAllowed, change_setting
from alongside.acts.order import OutOfOrder
from alongside.local.models import OwnSetting
from alongside.local.process_in_force import process_in_force
from alongside.record.models import Owed, Review
from alongside.record.reader import position_of
from alongside.tenancy.here import at
from alongside.tenancy.middleware import partnership_at
from alongside.tenancy.models import Partnership
from tests.builders.partnerships import somebody, thornmere
from tests.builders.reviews import a_review

FRIDAY, MONDAY = date(2027, 1, 29), date(2027, 2, 1)
AS_ALWAYS, SHORTER, FROM_BEFORE = date(2027, 2, 15), date(2027, 2, 11), date(2027, 2, 12)


@contextmanager
def on(day: date) -> Iterator[None]:
    with clock.pretending(datetime(day.year, day.month, day.day, 9, tzinfo=UTC)):
        yield


def from_monday(by: User, value: object = 8, *, once: str = "", reason: str = "Agreed by the partners.") -> str:
    return change_setting(
        Doing(review="", by=f"staff:{by.id}", once=once), setting="first_contact_within", value=value, first_day=MONDAY,
        reason=reason,
    )  # fmt: skip


def first_contact_due(review: Review, day: date) -> date | None:
    position = position_of(Review.objects.get(id=review.id), day)
    return next(duty.due for duty in position.duties if duty.rule == "early_contact")


def test_two_partnerships_with_different_numbers_derive_differently(db: None) -> None:
    ours, theirs = thornmere("thornmere.test"), thornmere("eastmarsh.test")
    with at(ours), on(FRIDAY):
        from_monday(somebody(ours))
    due = {}
    for partnership in (ours, theirs):
        with at(partnership), on(MONDAY):
            review = a_review(User.objects.first() or somebody(partnership))
            due[partnership.host] = first_contact_due(review, MONDAY)
    assert due == {"thornmere.test": SHORTER, "eastmarsh.test": AS_ALWAYS}


def test_what_was_promised_before_stays_as_it_was_promised(partnership: Partnership) -> None:
    helen = somebody(partnership)
    with on(FRIDAY):
        before = a_review(helen, reference="T-1")
        index_before = list(Owed.objects.order_by("rule", "about").values_list("rule", "about", "state", "due_on"))
        from_monday(helen)
        assert first_contact_due(before, FRIDAY) == FROM_BEFORE
    with on(MONDAY):
        after = a_review(helen, reference="T-2")
        assert first_contact_due(before, MONDAY) == FROM_BEFORE
        assert first_contact_due(after, MONDAY) == SHORTER
        still = Owed.objects.filter(review=before).order_by("rule", "about")
        assert list(still.values_list("rule", "about", "state", "due_on")) == index_before


def test_a_day_that_has_begun_keeps_its_number(partnership: Partnership) -> None:
    helen = somebody(partnership)
    for day in (MONDAY, date(2027, 2, 2)):
        with on(day), pytest.raises(OutOfOrder, match="from tomorrow on"):
            from_monday(helen)
    assert not OwnSetting.objects.exists()


@pytest.mark.parametrize(("value", "reason"), [(0, "Why"), (21, "Why"), ("eight", "Why"), (True, "Why"), (8, "  ")])
def test_a_number_out_of_bounds_or_without_a_reason_is_refused(
    partnership: Partnership, value: object, reason: str
) -> None:
    with on(FRIDAY), pytest.raises(NotAllowed):
        from_monday(somebody(partnership), value, reason=reason)


def test_pressing_twice_is_one_change(partnership: Partnership) -> None:
    helen = somebody(partnership)
    with on(FRIDAY):
        from_monday(helen, once="pressed")
        with pytest.raises(AlreadyDone):
            from_monday(helen, once="pressed")
    assert OwnSetting.objects.count() == 1


def test_the_newest_of_two_changes_for_one_day_rules_and_both_are_kept(partnership: Partnership) -> None:
    helen = somebody(partnership)
    with on(FRIDAY):
        from_monday(helen, 8)
        from_monday(helen, 12)
    assert process_in_force().settings["first_contact_within"].on(MONDAY) == 12
    assert list(OwnSetting.objects.values_list("value", flat=True)) == ["8", "12"]


def test_another_process_goes_by_the_change_from_its_next_request(partnership: Partnership) -> None:
    """What another process did is only in the database; each request reads its partnership's row from there."""
    helen = somebody(partnership)
    next_request = partnership_at(partnership.host)
    assert next_request is not None
    with at(next_request):
        assert process_in_force().settings["first_contact_within"].on(MONDAY) == 10
    with on(FRIDAY):
        from_monday(helen)
    next_request = partnership_at(partnership.host)
    assert next_request is not None
    with at(next_request):
        assert process_in_force().settings["first_contact_within"].on(MONDAY) == 8


def test_a_change_that_was_undone_leaves_nothing_behind(partnership: Partnership) -> None:
    helen = somebody(partnership)
    with on(FRIDAY), transaction.atomic():
        from_monday(helen, 8)
        assert process_in_force().settings["first_contact_within"].on(MONDAY) == 8
        transaction.set_rollback(True)
    with on(FRIDAY):
        from_monday(helen, 12)
    assert process_in_force().settings["first_contact_within"].on(MONDAY) == 12


def test_the_rules_cost_no_question_once_they_are_known(
    partnership: Partnership, django_assert_num_queries: object
) -> None:
    with on(FRIDAY):
        from_monday(somebody(partnership))
    process_in_force()
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert process_in_force() is process_in_force(partnership.id)


def test_the_rules_of_another_partnership_are_not_given(db: None) -> None:
    with at(thornmere("thornmere.test")), pytest.raises(LookupError):
        process_in_force("somebodyelsesid0")


def test_a_change_can_be_neither_rewritten_nor_taken_out(partnership: Partnership) -> None:
    with on(FRIDAY):
        from_monday(somebody(partnership))
    with pytest.raises(DatabaseError), transaction.atomic():
        OwnSetting.objects.update(value="1")
    with pytest.raises(DatabaseError), transaction.atomic():
        OwnSetting.objects.all().delete()
