"""A hold on publication: who asked, looked at again, told to each person, and never silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from alongside.acts.families.tell_hold import tell_hold
from alongside.acts.proceedings.place_publication_hold import place_publication_hold
from alongside.acts.proceedings.release_publication_hold import release_publication_hold
from alongside.acts.proceedings.review_publication_hold import review_publication_hold
from tests.builders.family_reading import on
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_reached_member, a_review, a_safe_way, doing, position

MONDAY = date(2026, 10, 5)
WORDS = "We have been asked to wait until a court has finished. We ring you every two months."


@pytest.fixture
def begun(partnership: Any) -> Iterator[Any]:
    with on(MONDAY):
        helen = somebody(partnership)
        review = a_review(helen)
        grace = a_reached_member(review, helen)
        hold = place_publication_hold(
            doing(review, helen), scope="publication", asked_by="police", reason="A trial.", words=WORDS
        )
        yield review, helen, grace, hold


def shut(review: Any) -> list[str]:
    return [closed.gate for closed in position(review).ask("published", date=MONDAY)]


def test_it_holds_publication_until_those_who_asked_lift_it(begun: Any) -> None:
    review, helen, _, hold = begun
    assert "publication_on_hold" in shut(review)
    release_publication_hold(doing(review, helen), hold=hold, approver=helen.id, words="The case has ended.")
    assert "publication_on_hold" not in shut(review)


def test_of_two_holds_one_lifted_still_holds(begun: Any) -> None:
    review, helen, _, hold = begun
    place_publication_hold(doing(review, helen), scope="publication", asked_by="coroner", reason="An inquest.")
    release_publication_hold(doing(review, helen), hold=hold, approver=helen.id)
    assert "publication_on_hold" in shut(review)


def test_it_is_looked_at_again_every_twenty_working_days(begun: Any) -> None:
    review, helen, _, hold = begun
    # twenty working days from Monday 5 October 2026 are Monday 2 November
    assert position(review).duty("publication_hold_reviewed", hold=hold).due == date(2026, 11, 2)
    with on(date(2026, 11, 2)):
        review_publication_hold(doing(review, helen), hold=hold, approver=helen.id)
        # and from there Monday 30 November
        assert position(review).duty("publication_hold_reviewed", hold=hold).due == date(2026, 11, 30)


def test_each_person_is_owed_word_of_it_and_hears_again_while_it_lasts(begun: Any) -> None:
    review, helen, grace, hold = begun
    owed = position(review).duty("hold_told", person=grace, hold=hold)
    # five working days from Monday 5 October 2026
    assert (str(owed.state), owed.due) == ("due", date(2026, 10, 12))
    way = a_safe_way(review, helen, grace)
    tell_hold(doing(review, helen), person=grace, hold=hold, channel=way, words=WORDS)
    assert str(position(review).duty("hold_told", person=grace, hold=hold).state) == "kept"
    # sixty days from Monday 5 October 2026 are Friday 4 December
    assert position(review).duty("word_while_waiting", person=grace).due == date(2026, 12, 4)
