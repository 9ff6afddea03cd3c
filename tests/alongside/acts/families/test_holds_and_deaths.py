"""A hold pauses, a death stops, and neither is ever turned into "not wanted"."""

from __future__ import annotations

from typing import Any

import pytest

from alongside import clock
from alongside.acts.desk import GateClosed
from alongside.acts.families.place_hold import place_hold
from alongside.acts.families.record_call import record_call
from alongside.acts.families.record_child import record_child
from alongside.acts.families.record_death import record_death
from alongside.acts.families.record_not_possible import record_not_possible
from alongside.acts.families.release_hold import release_hold
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_family_member, a_review, a_safe_way, doing, position, the_family
from tests.builders.telling import told


@pytest.fixture
def begun(partnership: Any) -> Any:
    helen = somebody(partnership)
    review = a_review(helen)
    return review, helen, *the_family(review)


def test_a_hold_pauses_first_contact_and_lifting_it_starts_the_time_again(begun: Any) -> None:
    review, helen, abena = begun
    hold = place_hold(doing(review, helen), person=abena, scope="no_contact", asked_by="police", reason="A witness.")
    assert str(position(review).duty("early_contact", person=abena).state) == "paused"
    release_hold(doing(review, helen), person=abena, hold=hold)
    assert str(position(review).duty("early_contact", person=abena).state) == "due"


def test_during_a_hold_only_the_agreed_letter_goes(begun: Any) -> None:
    review, helen, abena = begun
    channel = a_safe_way(review, helen, abena, kind="post", value="9 Tanner’s Row")
    place_hold(doing(review, helen), person=abena, scope="no_contact", asked_by="police", reason="A witness.")
    with pytest.raises(GateClosed) as refused:
        record_call(doing(review, helen), person=abena, channel=channel, words="Hello.")
    assert "contact_hold" in [closed.gate for closed in refused.value.closed]
    told(doing(review, helen), "holding_letter", person=abena, channel=channel, kind="post", why="We have to wait.")
    assert str(position(review).duty("holding_letter", person=abena).state) == "kept"


def test_two_holds_are_two_and_one_lifted_leaves_the_other(begun: Any) -> None:
    review, helen, abena = begun
    first = place_hold(doing(review, helen), person=abena, scope="no_contact", asked_by="police", reason="A witness.")
    place_hold(doing(review, helen), person=abena, scope="no_contact", asked_by="coroner", reason="The inquest.")
    release_hold(doing(review, helen), person=abena, hold=first)
    assert str(position(review).duty("early_contact", person=abena).state) == "paused"


def test_after_a_death_nothing_goes_out_and_the_others_are_owed_a_pause(begun: Any) -> None:
    review, helen, abena = begun
    grace = a_family_member(review, helen)
    channel = a_safe_way(review, helen, abena)
    record_death(doing(review, helen), person=abena)
    with pytest.raises(GateClosed) as refused:
        record_call(doing(review, helen), person=abena, channel=channel, words="Hello.")
    assert "nothing_after_a_death" in [closed.gate for closed in refused.value.closed]
    assert abena not in position(review).members("contact")
    assert str(position(review).duty("early_contact", person=abena).state) == "fell_away"
    assert str(position(review).duty("pause_offered", person=grace).state) == "due"


def test_what_cannot_be_kept_carries_a_name_and_owes_the_reason(begun: Any) -> None:
    review, helen, abena = begun
    record_not_possible(
        doing(review, helen), person=abena, what="meet_the_panel", approver=helen.id, reason="The Panel chair."
    )
    now = position(review)
    assert str(now.duty("meet_the_panel", person=abena).state) == "not_possible"
    assert now.latest("recorded_not_possible").fact.fields["approver"] == helen.id
    assert str(now.duty("decisions_told", person=abena).state) == "due"


def test_a_child_turns_eighteen_by_themself(begun: Any) -> None:
    review, helen, abena = begun
    record_child(doing(review, helen), person=abena, turns_eighteen_on=clock.today())
    assert position(review).latest("turned_eighteen", person=abena) is not None
