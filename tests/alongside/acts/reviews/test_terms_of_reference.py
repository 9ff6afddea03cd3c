"""What the review looks at is not settled before everyone was asked and answered."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.families.say_not_wanted import say_not_wanted
from alongside.acts.reviews.answer_scope_input import NoReasonGiven, answer_scope_input
from alongside.acts.reviews.draft_terms import draft_terms
from alongside.acts.reviews.fix_terms import fix_terms
from alongside.acts.reviews.give_scope_input import give_scope_input
from alongside.people.words import words_of_sort
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_family_member, a_review, a_safe_way, doing, position, the_family
from tests.builders.telling import told


@pytest.fixture
def begun(partnership: Any) -> Any:
    """A review with Abena and Grace, whose terms are drafted."""
    helen = somebody(partnership)
    review = a_review(helen)
    a_family_member(review, helen)
    draft_terms(doing(review, helen), words="What the school knew.")
    return review, helen, *the_family(review)


def test_the_draft_is_kept_to_be_read_and_nobody_is_told(begun: Any) -> None:
    review, *_ = begun
    assert list(words_of_sort(review.id, "", "terms").values()) == ["What the school knew."]


def test_fixing_waits_for_each_person_who_has_not_answered(begun: Any) -> None:
    review, helen, abena, grace = begun
    give_scope_input(doing(review, helen), person=abena, words="Why nobody rang back.", how="talk")
    with pytest.raises(GateClosed) as refused:
        fix_terms(doing(review, helen), words="As drafted.")
    assert [gate.waiting_for for gate in refused.value.closed] == [(grace,)]
    assert position(review).latest("terms_fixed") is None


def test_asking_is_not_an_answer(begun: Any) -> None:
    review, helen, abena, grace = begun
    for person in (abena, grace):
        told(doing(review, helen), "scope_question", person=person, channel=a_safe_way(review, helen, person))
    with pytest.raises(GateClosed) as refused:
        fix_terms(doing(review, helen), words="As drafted.")
    assert sorted(refused.value.closed[0].waiting_for) == sorted((abena, grace))


def test_nothing_to_add_and_a_no_are_answers(begun: Any) -> None:
    review, helen, abena, grace = begun
    give_scope_input(doing(review, helen), person=abena)
    say_not_wanted(doing(review, helen), person=grace, what="scope_input", words="I leave that to you.")
    fix_terms(doing(review, helen), words="As drafted.")
    assert position(review).latest("terms_fixed") is not None


def test_a_point_not_taken_up_is_owed_its_reason(begun: Any) -> None:
    review, helen, abena, _ = begun
    item = give_scope_input(doing(review, helen), person=abena, words="What the newspaper wrote.")
    a_safe_way(review, helen, abena)
    with pytest.raises(NoReasonGiven):
        answer_scope_input(doing(review, helen), person=abena, item=item, fate="not_in_the_terms", reason=" ")
    assert str(position(review).duty("scope_input_answered", person=abena, item=item).state) == "due"
    answer_scope_input(doing(review, helen), person=abena, item=item, fate="not_in_the_terms", reason="No power to.")
    assert str(position(review).duty("scope_input_answered", person=abena, item=item).state) == "kept"
