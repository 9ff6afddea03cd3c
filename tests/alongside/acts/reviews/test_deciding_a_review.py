"""Deciding a review: with whom it begins, in what order, and only once."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from alongside import clock
from alongside.access.models import Membership
from alongside.acts.desk import AlreadyDone, Doing
from alongside.acts.order import OutOfOrder
from alongside.acts.reviews.decide_review import Decision, FamilyMember, NobodyNamed, decide_review
from alongside.record.models import Review
from tests.builders.partnerships import somebody
from tests.builders.reviews import ABENA, JAY, a_review, position

DECIDED = date(2026, 4, 24)  # the Friday of worked case AC-01


def decision(**changed: Any) -> Decision:
    return Decision(**{"type": "lcspr", "decided_on": DECIDED, "about": JAY, "reference": "LCSPR 2026-03", **changed})


@pytest.fixture(autouse=True)
def on_the_day() -> Any:
    with clock.pretending(datetime(2026, 4, 24, 16, tzinfo=clock.LONDON)):
        yield


def test_a_review_is_refused_with_neither_a_family_member_nor_a_reason(partnership: Any) -> None:
    helen = somebody(partnership)
    with pytest.raises(NobodyNamed):
        decide_review(Doing("", f"staff:{helen.id}"), decision(no_family_reason="   "))
    assert not Review.objects.exists()


def test_a_review_can_begin_with_a_written_reason_why_nobody_is_known(partnership: Any) -> None:
    review = a_review(somebody(partnership), family=(), no_family_reason="The police are still looking for relatives.")
    kinds = [entry.fact.kind for entry in position(review).entries]
    assert kinds == ["strand_opened", "no_family_known_recorded", "review_decided"]


def test_everyone_named_is_owed_first_contact_within_ten_working_days(partnership: Any) -> None:
    # AC-01: decided Fri 24 Apr 2026; 4 May is a bank holiday, so ten working days end on Mon 11 May
    helen = somebody(partnership)
    mark = FamilyMember("Mark Dellow", "Mark", "father", "father")
    review = a_review(helen, family=(ABENA, mark), became_aware_on=date(2026, 4, 2))
    owed = position(review).duties_of("early_contact")
    assert [(str(duty.state), duty.due) for duty in owed] == [("due", date(2026, 5, 11))] * 2


def test_the_six_months_run_from_the_decision(partnership: Any) -> None:
    # AC-01: 24 April and six calendar months is 24 October
    review = a_review(somebody(partnership), became_aware_on=date(2026, 4, 2))
    assert position(review).duty("review_published").due == date(2026, 10, 24)


def test_pressing_twice_begins_one_review(partnership: Any) -> None:
    helen = somebody(partnership)
    pressed = Doing("", f"staff:{helen.id}", once="the-same-form")
    decide_review(pressed, decision(family=(ABENA,)))
    with pytest.raises(AlreadyDone):
        decide_review(pressed, decision(family=(ABENA,), reference="LCSPR 2026-04"))
    assert [review.reference for review in Review.objects.all()] == ["LCSPR 2026-03"]


def test_a_decision_before_the_council_knew_is_refused(partnership: Any) -> None:
    helen = somebody(partnership)
    with pytest.raises(OutOfOrder, match="the council became aware"):
        decide_review(
            Doing("", f"staff:{helen.id}"),
            decision(family=(ABENA,), decided_on=date(2026, 4, 1), became_aware_on=date(2026, 4, 2)),
        )
    assert not Review.objects.exists()


def test_whoever_decides_looks_after_the_review(partnership: Any) -> None:
    helen = somebody(partnership)
    review = a_review(helen)
    assert list(Membership.objects.filter(review=review).values_list("user_id", "role")) == [
        (helen.id, "review_officer")
    ]
