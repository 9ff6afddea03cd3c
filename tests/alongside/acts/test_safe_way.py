"""What is told beside the letters goes by a safe way as well, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.families.acknowledge_complaint import acknowledge_complaint
from alongside.acts.families.answer_complaint import answer_complaint
from alongside.acts.families.make_complaint import make_complaint
from alongside.acts.families.place_hold import place_hold
from alongside.acts.families.tell_hold import tell_hold
from alongside.acts.families.way_found_unsafe import way_found_unsafe
from alongside.acts.proceedings.place_publication_hold import place_publication_hold
from alongside.acts.reviews.agree_early_learning import agree_early_learning
from alongside.acts.reviews.tell_early_learning import tell_early_learning
from tests.builders.family_reading import on
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_reached_member, a_review, a_safe_way, doing, position

Tell = Callable[[Any, Any, str, str], None]


def acknowledged(review: Any, helen: Any, grace: str, way: str) -> None:
    complaint = make_complaint(doing(review, helen), person=grace, about="contact", words="Nobody rang.")
    acknowledge_complaint(doing(review, helen), person=grace, complaint=complaint, answered_by=helen.id, channel=way)


def answered(review: Any, helen: Any, grace: str, way: str) -> None:
    complaint = make_complaint(doing(review, helen), person=grace, about="contact", words="Nobody rang.")
    told = {"person": grace, "complaint": complaint, "answered_by": helen.id, "channel": way}
    answer_complaint(doing(review, helen), outcome="upheld", words="You are right. We are sorry.", **told)


def told_of_a_hold(review: Any, helen: Any, grace: str, way: str) -> None:
    place = {"scope": "publication", "asked_by": "police", "reason": "A trial.", "words": "We have to wait."}
    hold = place_publication_hold(doing(review, helen), **place)
    tell_hold(doing(review, helen), person=grace, hold=hold, channel=way, words="We have to wait.")


def told_what_changes(review: Any, helen: Any, grace: str, way: str) -> None:
    learning = agree_early_learning(doing(review, helen), words="Nurses ask who is at home.", approver=helen.id)
    tell_early_learning(doing(review, helen), person=grace, learning=learning, channel=way, words="They ask now.")


TOLD = {
    "complaint_acknowledged": acknowledged,
    "complaint_answered": answered,
    "hold_told": told_of_a_hold,
    "early_learning_told": told_what_changes,
}


@pytest.mark.parametrize("fact", TOLD)
def test_a_way_found_unsafe_carries_nothing(partnership: Any, fact: str) -> None:
    with on(date(2026, 10, 5)):
        helen = somebody(partnership)
        review = a_review(helen)
        grace = a_reached_member(review, helen)
        way = a_safe_way(review, helen, grace)
        way_found_unsafe(doing(review, helen), person=grace, channel=way, words="He answers it.")
        with pytest.raises(GateClosed) as held:
            TOLD[fact](review, helen, grace, way)
        assert [closed.gate for closed in held.value.closed] == ["safe_channel"]
        assert position(review).latest(fact, person=grace) is None


@pytest.mark.parametrize("fact", TOLD)
def test_where_only_letters_are_allowed_nothing_is_told_by_phone(partnership: Any, fact: str) -> None:
    with on(date(2026, 10, 5)):
        helen = somebody(partnership)
        review = a_review(helen)
        grace = a_reached_member(review, helen)
        phone = a_safe_way(review, helen, grace)
        letter = a_safe_way(review, helen, grace, kind="post", value="18 Linden Court")
        place_hold(doing(review, helen), person=grace, scope="letter_only", asked_by="police", reason="A trial.")
        with pytest.raises(GateClosed) as held:
            TOLD[fact](review, helen, grace, phone)
        assert [closed.gate for closed in held.value.closed] == ["letters_only"]
        TOLD[fact](review, helen, grace, letter)
        assert position(review).latest(fact, person=grace) is not None
