"""Two people at one record: nothing is lost, nothing is done twice, and the second learns what the first did."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.access.models import Membership
from alongside.acts.desk import AlreadyDone, RecordMovedOn
from alongside.acts.families.record_reply import record_reply
from alongside.acts.reviews.end_place import NobodyWouldKeepIt, end_place
from alongside.acts.reviews.give_place import give_place
from alongside.record.models import Review
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_review, doing, position, the_family


def test_a_form_pressed_twice_is_one_fact(partnership: Any) -> None:
    helen = somebody(partnership)
    review = a_review(helen)
    [abena] = the_family(review)
    record_reply(doing(review, helen, once="one-form"), person=abena, words="She rang.")
    with pytest.raises(AlreadyDone):
        record_reply(doing(review, helen, once="one-form"), person=abena, words="She rang.")
    assert len(position(review).facts("replied", person=abena)) == 1


def test_the_second_officer_learns_what_the_first_recorded(partnership: Any) -> None:
    helen, samuel = somebody(partnership), somebody(partnership, "Samuel Reed", "Business manager")
    review = a_review(helen)
    [abena] = the_family(review)
    seen = Review.objects.get(id=review.id).last_number
    record_reply(doing(review, helen, seen=seen), person=abena, words="She rang.")
    with pytest.raises(RecordMovedOn) as moved:
        record_reply(doing(review, samuel, seen=seen), person=abena, words="She rang me.")
    assert [entry.fact.kind for entry in moved.value.since] == ["replied"]
    assert len(position(review).facts("replied")) == 1


def test_the_last_one_who_looks_after_a_review_cannot_leave_it(partnership: Any) -> None:
    helen, samuel = somebody(partnership), somebody(partnership, "Samuel Reed", "Business manager")
    review = a_review(helen)
    place = Membership.objects.get(user=helen, review=review)
    with pytest.raises(NobodyWouldKeepIt):
        end_place(doing(review, helen), place=place.id)
    give_place(doing(review, helen), user=samuel.id, role="business_manager")
    end_place(doing(review, helen), place=place.id)
    place.refresh_from_db()
    assert place.ended_on is not None
