"""An advocate: offered and answered, beside one person, for as long as it lasts."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.access.models import Membership
from alongside.acts.advocates.advocate_begins import advocate_begins
from alongside.acts.advocates.advocate_ends import advocate_ends
from alongside.acts.advocates.answer_advocate_offer import answer_advocate_offer
from alongside.acts.advocates.say_going_on_alone import say_going_on_alone
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_reached_member, a_review, a_safe_way, doing, position
from tests.builders.telling import told


@pytest.fixture
def begun(partnership: Any) -> Any:
    helen = somebody(partnership)
    review = a_review(helen)
    return review, helen, a_reached_member(review, helen)


def test_an_offer_is_a_try_and_an_answer_keeps_the_promise(begun: Any) -> None:
    review, helen, grace = begun
    told(doing(review, helen), "advocate_offer", person=grace, channel=a_safe_way(review, helen, grace))
    assert str(position(review).duty("advocate_offered", person=grace).state) == "due"
    answer_advocate_offer(doing(review, helen), person=grace, answer="later", words="Let me think.")
    assert str(position(review).duty("advocate_offered", person=grace).state) == "kept"


def test_an_advocate_has_a_place_beside_one_person_and_loses_it_with_their_work(begun: Any, partnership: Any) -> None:
    review, helen, grace = begun
    ruth = somebody(partnership, "Ruth Bell", "Advocate")
    advocate_begins(doing(review, helen), person=grace, user=ruth.id)
    place = Membership.objects.get(user=ruth, review=review)
    assert (place.role, place.person, place.ended_on) == ("advocate", grace, None)
    advocate_ends(doing(review, helen), person=grace, user=ruth.id, reason="left")
    place.refresh_from_db()
    assert place.ended_on is not None
    assert str(position(review).duty("advocate_offered_again", person=grace).state) == "due"


def test_an_advocate_who_comes_back_has_one_place_again(begun: Any, partnership: Any) -> None:
    review, helen, grace = begun
    ruth = somebody(partnership, "Ruth Bell", "Advocate")
    advocate_begins(doing(review, helen), person=grace, user=ruth.id)
    advocate_ends(doing(review, helen), person=grace, user=ruth.id)
    advocate_begins(doing(review, helen), person=grace, user=ruth.id)
    assert list(Membership.objects.filter(user=ruth).values_list("ended_on", flat=True)) == [None]


def test_going_on_alone_is_their_own_word_and_keeps_the_new_offer(begun: Any, partnership: Any) -> None:
    review, helen, grace = begun
    ruth = somebody(partnership, "Ruth Bell", "Advocate")
    advocate_begins(doing(review, helen), person=grace, user=ruth.id)
    advocate_ends(doing(review, helen), person=grace, user=ruth.id, reason="left")
    say_going_on_alone(doing(review, helen), person=grace, words="I can do it myself.")
    assert str(position(review).duty("advocate_offered_again", person=grace).state) == "kept"
