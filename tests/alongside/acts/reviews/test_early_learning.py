"""Early learning goes out during a hold, and each person hears of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.proceedings.begin_criminal_case import begin_criminal_case
from alongside.acts.proceedings.place_publication_hold import place_publication_hold
from alongside.acts.reviews.agree_early_learning import NothingToLearn, agree_early_learning
from alongside.acts.reviews.share_early_learning import share_early_learning
from alongside.acts.reviews.tell_early_learning import tell_early_learning
from tests.builders.family_reading import on
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_reached_member, a_review, a_safe_way, doing, position

MONDAY = date(2026, 10, 5)


@pytest.fixture
def begun(partnership: Any) -> Iterator[Any]:
    with on(MONDAY):
        helen = somebody(partnership)
        review = a_review(helen)
        grace = a_reached_member(review, helen)
        yield review, helen, grace


def test_a_trial_and_a_hold_do_not_stop_it(begun: Any) -> None:
    review, helen, grace = begun
    begin_criminal_case(doing(review, helen), by="charge")
    place_publication_hold(doing(review, helen), scope="whole_review", asked_by="police", reason="A trial.")
    learning = agree_early_learning(doing(review, helen), words="Ring the family first.", approver=helen.id)
    share_early_learning(doing(review, helen), learning=learning, with_whom="Every head teacher.")
    owed = position(review).duty("early_learning_told", person=grace, learning=learning)
    # ten working days from Monday 5 October 2026
    assert (str(owed.state), owed.due) == ("due", date(2026, 10, 19))
    way = a_safe_way(review, helen, grace)
    tell_early_learning(doing(review, helen), person=grace, learning=learning, channel=way, words="Schools ring first.")
    assert str(position(review).duty("early_learning_told", person=grace, learning=learning).state) == "kept"


def test_nothing_is_passed_on_that_was_not_agreed(begun: Any) -> None:
    review, helen, _ = begun
    with pytest.raises(NothingToLearn):
        agree_early_learning(doing(review, helen), words=" ", approver=helen.id)
    with pytest.raises(GateClosed):
        share_early_learning(doing(review, helen), learning="nothing", with_whom="Everybody.")
