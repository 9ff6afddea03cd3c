"""Complaints are heard and answered, and change nothing in what somebody has a part in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from alongside.acts.desk import AlreadyDone
from alongside.acts.families.acknowledge_complaint import acknowledge_complaint
from alongside.acts.families.answer_complaint import NoReasonGiven, answer_complaint
from alongside.acts.families.make_complaint import NothingSaid, make_complaint
from alongside.acts.families.withdraw_complaint import withdraw_complaint
from alongside.process_files import load_process
from alongside.reading.complaints import complaints_of
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


def test_it_is_owed_a_word_and_an_answer(begun: Any) -> None:
    review, helen, grace = begun
    complaint = make_complaint(doing(review, helen), person=grace, about="contact", words="Nobody rang.", how="phone")
    there = position(review)
    # three working days from Monday 5 October 2026 are Thursday; twenty are Monday 2 November
    assert there.duty("complaint_acknowledged", complaint=complaint).due == date(2026, 10, 8)
    assert there.duty("complaint_answered", complaint=complaint).due == date(2026, 11, 2)


def test_it_is_heard_and_answered_by_name(begun: Any) -> None:
    review, helen, grace = begun
    way = a_safe_way(review, helen, grace)
    complaint = make_complaint(doing(review, helen), person=grace, about="contact", words="Nobody rang.")
    told = {"person": grace, "complaint": complaint, "answered_by": helen.id, "channel": way}
    acknowledge_complaint(doing(review, helen), **told)
    with pytest.raises(NoReasonGiven):
        answer_complaint(doing(review, helen), outcome="upheld", words=" ", **told)
    answer_complaint(doing(review, helen), outcome="upheld", words="You are right. We are sorry.", **told)
    [read] = complaints_of(review, position(review), grace)
    assert (read.outcome, read.answer, read.answered_by) == (
        "The complaint is right",
        "You are right. We are sorry.",
        helen.name,
    )
    assert not read.open
    states = {str(position(review).duty(rule).state) for rule in ("complaint_acknowledged", "complaint_answered")}
    assert states == {"kept"}


def test_no_gate_waits_for_a_complaint() -> None:
    # the one that names them asks whether somebody was heard from at all: a complaint is a sign of life
    knows = [gate.name for gate in load_process().gates if "complaint_" in str(gate.closed_until)]
    assert knows == ["no_response"]


def test_somebody_who_complained_is_waited_for_as_before(begun: Any) -> None:
    review, helen, grace = begun
    before = [(str(d.rule), str(d.state), d.due) for d in position(review).promises_to(grace)]
    make_complaint(doing(review, helen), person=grace, about="panel", words="They did not listen.")
    after = [(str(d.rule), str(d.state), d.due) for d in position(review).promises_to(grace)]
    assert [each for each in after if not each[0].startswith("complaint")] == before


def test_it_can_be_taken_back_and_an_empty_one_is_none(begun: Any) -> None:
    review, helen, grace = begun
    with pytest.raises(NothingSaid):
        make_complaint(doing(review, helen), person=grace, about="other", words="  ")
    complaint = make_complaint(doing(review, helen), person=grace, about="other", words="The chair was cold.")
    withdraw_complaint(doing(review, helen), person=grace, complaint=complaint, words="It is settled.")
    assert str(position(review).duty("complaint_answered", complaint=complaint).state) == "fell_away"


def test_pressing_twice_makes_one(begun: Any) -> None:
    review, helen, grace = begun
    make_complaint(doing(review, helen, once="same"), person=grace, about="other", words="Once.")
    with pytest.raises(AlreadyDone):
        make_complaint(doing(review, helen, once="same"), person=grace, about="other", words="Once.")
    assert len(position(review).facts("complaint_made")) == 1
