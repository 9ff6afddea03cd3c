"""The name in the report: never anybody's real one, and whose it would be is told to nobody. AC-16."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from alongside.acts.publication.choose_name import choose_name
from alongside.acts.publication.decide_name import decide_name
from alongside.acts.publication.propose_name import propose_name
from alongside.acts.publication.real_names import NameOfSomebody, belongs_to_somebody
from alongside.people.people import subject_of
from tests.builders.family_reading import on
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_family_member, a_review, doing, position, the_family


@pytest.fixture
def begun(partnership: Any) -> Iterator[Any]:
    """Abena's half-sister has Jasmine as her second name."""
    with on(date(2026, 10, 5)):
        helen = somebody(partnership)
        review = a_review(helen)
        a_family_member(review, helen, name="Amara Jasmine Osei", relation="half-sister", relation_kind="half_sibling")
        yield review, helen, the_family(review)[0]


def test_a_proposed_name_that_is_somebodys_is_kept_as_proposed_and_marked_for_staff(begun: Any) -> None:
    review, helen, abena = begun
    proposal = propose_name(doing(review, helen), person=abena, name="Jasmine")
    clash = position(review).latest("pseudonym_clash_found", pseudonym=proposal)
    assert clash is not None
    assert set(clash.fact.fields) == {"pseudonym"}  # nothing says whose it is
    assert position(review).process.words.facts["pseudonym_clash_found"].for_staff_only


def test_the_act_refuses_it_whatever_page_asks(begun: Any) -> None:
    review, helen, abena = begun
    proposal = propose_name(doing(review, helen), person=abena, name="jasmine")
    with pytest.raises(NameOfSomebody):
        decide_name(doing(review, helen), proposal=proposal, approver=helen.id, reason="She likes it.")
    with pytest.raises(NameOfSomebody):
        choose_name(doing(review, helen), person=abena, name=" JASMINE ", approver=helen.id, reason="She likes it.")
    assert position(review).latest("pseudonym_decided") is None
    assert len(position(review).facts("pseudonym_proposed")) == 1


def test_a_name_that_became_somebodys_since_is_refused_too(begun: Any) -> None:
    review, helen, abena = begun
    proposal = propose_name(doing(review, helen), person=abena, name="Robin")
    a_family_member(review, helen, name="Robin Osei", relation="cousin", relation_kind="cousin")
    with pytest.raises(NameOfSomebody):
        decide_name(doing(review, helen), proposal=proposal, approver=helen.id, reason="He liked birds.")


def test_a_name_of_nobody_is_decided_in_one_press(begun: Any) -> None:
    review, helen, abena = begun
    choose_name(doing(review, helen), person=abena, name="Rowan", approver=helen.id, reason="A tree he planted.")
    assert subject_of(review.id).published_name == "Rowan"
    assert position(review).latest("pseudonym_decided") is not None


def test_part_of_a_name_is_a_name_and_one_letter_is_none(begun: Any) -> None:
    review, _, _ = begun
    assert belongs_to_somebody(review.id, "osei")
    assert not belongs_to_somebody(review.id, "J")
    assert not belongs_to_somebody(review.id, "")
