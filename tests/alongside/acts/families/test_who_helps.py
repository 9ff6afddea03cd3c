"""Who helps somebody to take part, and what follows when a helper turns out to be a risk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.families.ask_alone import ask_alone
from alongside.acts.families.end_help import end_help
from alongside.acts.families.find_to_be_a_risk import NothingSeen, find_to_be_a_risk
from alongside.acts.families.inform_only import inform_only
from alongside.acts.families.name_helper import NobodyNamed, NotAHelper, name_helper
from alongside.acts.families.say_not_wanted import say_not_wanted
from alongside.acts.families.say_wanted import say_wanted
from alongside.reading.families import member_of
from alongside.reading.where_they_stand import where_they_stand
from alongside.reading.who_helps import helpers_of, unconfirmed
from tests.builders.family_reading import on
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_reached_member, a_review, doing, position

MONDAY = date(2026, 10, 5)


@pytest.fixture
def begun(partnership: Any) -> Iterator[Any]:
    """Grace is reached; Sam comes along with her."""
    with on(MONDAY):
        helen = somebody(partnership)
        review = a_review(helen)
        grace = a_reached_member(review, helen)
        sam = name_helper(doing(review, helen), person=grace, kind="supporter", name="Sam Pell")
        yield review, helen, grace, sam


def test_a_helper_is_known_by_an_id_and_their_name_is_kept_apart(begun: Any) -> None:
    review, _, grace, sam = begun
    assert "Sam" not in str([entry.fact for entry in position(review).entries])
    [helper] = helpers_of(review, position(review), grace)
    assert (helper.who, helper.name, helper.helps) == (sam, "Sam Pell", True)


def test_whoever_is_helped_is_to_be_asked_alone(begun: Any) -> None:
    review, helen, grace, sam = begun
    owed = position(review).duty("asked_alone", person=grace, who=sam)
    # ten working days from Monday 5 October 2026
    assert (str(owed.state), owed.due) == ("due", date(2026, 10, 19))
    ask_alone(doing(review, helen), person=grace, words="He is kind to me.")
    assert str(position(review).duty("asked_alone", person=grace, who=sam).state) == "kept"


def test_a_no_that_came_through_a_risk_no_longer_counts_and_she_is_asked_again(begun: Any) -> None:
    review, helen, grace, sam = begun
    say_not_wanted(doing(review, helen), person=grace, what="panel_updates", words="She wants none.", told_by=sam)
    find_to_be_a_risk(doing(review, helen), person=grace, who=sam, words="He took her letters.")
    there = position(review)
    assert [entry.fact.fields["what"] for entry in unconfirmed(there, grace)] == ["panel_updates"]
    assert str(there.duty("asked_again_without_them", person=grace, who=sam).state) == "due"
    # nothing goes to her until the risk was looked at anew
    assert "contact_risk" in [closed.gate for closed in there.ask("call_made", person=grace, channel="any")]
    with pytest.raises(GateClosed):
        name_helper(doing(review, helen), person=grace, kind="interpreter", who=sam)


def test_what_she_then_says_herself_settles_it(begun: Any) -> None:
    review, helen, grace, sam = begun
    say_not_wanted(doing(review, helen), person=grace, what="panel_updates", words="None.", told_by=sam)
    find_to_be_a_risk(doing(review, helen), person=grace, who=sam, words="He took her letters.")
    ask_alone(doing(review, helen), person=grace, words="I want to hear.")
    say_wanted(doing(review, helen), person=grace, what="panel_updates", words="I want to hear.")
    assert unconfirmed(position(review), grace) == ()
    assert str(position(review).duty("asked_again_without_them", person=grace, who=sam).state) == "kept"


def test_help_can_end_without_anybody_being_a_risk(begun: Any) -> None:
    review, helen, grace, sam = begun
    end_help(doing(review, helen), person=grace, who=sam, reason="He moved away.")
    [helper] = helpers_of(review, position(review), grace)
    assert (helper.helps, helper.ended_on, helper.risk_on) == (False, MONDAY, None)


def test_a_risk_needs_what_was_seen_and_a_helper_a_name_and_a_way_of_helping(begun: Any) -> None:
    review, helen, grace, sam = begun
    with pytest.raises(NothingSeen):
        find_to_be_a_risk(doing(review, helen), person=grace, who=sam, words="")
    with pytest.raises(NobodyNamed):
        name_helper(doing(review, helen), person=grace, kind="supporter", name="  ")
    with pytest.raises(NotAHelper):
        name_helper(doing(review, helen), person=grace, kind="friend", name="Jo")


def test_only_being_told_asks_nothing_more_and_goes_on_telling(begun: Any) -> None:
    review, helen, grace, _ = begun
    say_not_wanted(doing(review, helen), person=grace, what="taking_part", words="No.", publication_by="post")
    inform_only(doing(review, helen), person=grace, words="Just tell me how it goes.", publication_by="phone")
    there = position(review)
    stands = where_they_stand(there, member_of(review, there, grace))
    assert stands.words == "Wants only to be told how it goes"
    assert stands.more == "Wants to hear the day of publication: phone."
    for rule in ("meet_the_panel", "statement_offered"):
        assert str(there.duty(rule, person=grace).state) == "not_wanted"


def test_everybody_can_come_back_from_everything(begun: Any) -> None:
    review, helen, grace, _ = begun
    for what, words in (("taking_part", "Not now: stepped back"), ("any_contact", "Wants to hear nothing from us")):
        say_not_wanted(doing(review, helen), person=grace, what=what, words="No.")
        there = position(review)
        assert where_they_stand(there, member_of(review, there, grace)).words == words
        say_wanted(doing(review, helen), person=grace, what=what, words="Yes, after all.")
        there = position(review)
        assert where_they_stand(there, member_of(review, there, grace)).words == "Came back, and takes part"
