"""A no is the person's own word about one thing, and ends with their next yes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from alongside.acts.advocates.answer_advocate_offer import answer_advocate_offer
from alongside.acts.families.ask_quiet_time import ask_quiet_time
from alongside.acts.families.explain_late import NothingLate, explain_late
from alongside.acts.families.say_not_wanted import say_not_wanted
from alongside.acts.families.say_wanted import say_wanted
from alongside.acts.publication.agree_to_date import agree_to_date
from alongside.acts.reviews.give_scope_input import give_scope_input
from alongside.people.words import words_of_sort
from alongside.reading.family_promises import LATE
from alongside.reading.reviews import position_now
from tests.builders.family_reading import TODAY, FamilyReading, a_family_reading, on
from tests.builders.telling import told


@pytest.fixture
def reading(partnership: Any) -> Iterator[FamilyReading]:
    found = a_family_reading(partnership)
    with on(TODAY):
        yield found


def update_owed(reading: FamilyReading, person: str) -> str:
    duty = position_now(reading.review).duty("panel_update", person=person, meeting=reading.second_meeting)
    assert duty is not None
    return str(duty.state)


def test_a_no_to_updates_is_one_persons_and_about_one_thing(reading: FamilyReading) -> None:
    say_not_wanted(reading.by(reading.abena), person=reading.abena, what="panel_updates", words="Not now.")
    assert update_owed(reading, reading.abena) == "not_wanted"
    assert update_owed(reading, reading.mark) == "due"


def test_a_word_can_be_written_down_on_behalf_with_the_day_it_was_said(reading: FamilyReading) -> None:
    say_not_wanted(
        reading.staff(), person=reading.abena, what="afterwards", told_by="ruth0000000000aa", on=date(2026, 10, 5)
    )
    said = position_now(reading.review).latest("said_not_wanted", person=reading.abena)
    assert said is not None
    assert (said.fact.on, said.fact.fields["through"]) == (date(2026, 10, 5), "ruth0000000000aa")


def test_saying_yes_to_an_advocate_takes_back_an_earlier_no(reading: FamilyReading) -> None:
    by = reading.by(reading.abena)
    say_not_wanted(by, person=reading.abena, what="advocate")
    answer_advocate_offer(by, person=reading.abena, answer="yes")
    newest = position_now(reading.review).latest("said_not_wanted", "said_wanted", person=reading.abena)
    assert newest is not None
    assert newest.fact.kind == "said_wanted"


def test_having_nothing_to_add_is_an_answer_but_not_a_yes(reading: FamilyReading) -> None:
    by = reading.by(reading.abena)
    say_not_wanted(by, person=reading.abena, what="scope_input")
    assert give_scope_input(by, person=reading.abena) == "none"
    assert position_now(reading.review).latest("said_wanted", person=reading.abena) is None


def test_days_to_be_left_alone_are_kept_clear_of_publication_too(reading: FamilyReading) -> None:
    first, last = date(2027, 1, 14), date(2027, 1, 15)
    ask_quiet_time(reading.by(reading.abena), person=reading.abena, first_day=first, last_day=last, every_year=True)
    position = position_now(reading.review)
    for kind in ("quiet_time_asked", "sensitive_day_given"):
        said = position.latest(kind, person=reading.abena)
        assert said is not None
        assert (said.fact.fields["first_day"], said.fact.fields["last_day"]) == (first, last)
    # POL-9: seven days on either side; 21 January is the seventh day after 14, the sixth after 15
    closed = position.ask("publication_date_set", date=date(2027, 1, 21))
    assert [gate.waiting_for for gate in closed if gate.gate == "kind_date"] == [(reading.abena,)]
    agree_to_date(reading.by(reading.abena), person=reading.abena, date=date(2027, 1, 21))
    after = position_now(reading.review).ask("publication_date_set", date=date(2027, 1, 21))
    assert [gate.gate for gate in after if gate.gate == "kind_date"] == []


def test_why_something_was_late_is_said_to_the_person_it_was_late_for(reading: FamilyReading) -> None:
    with on(date(2026, 10, 15)):
        told(
            reading.staff(),
            "panel_update",
            person=reading.abena,
            about=reading.second_meeting,
            kind="post",
            channel=reading.channel[reading.abena],
            copy="Late.",
        )
        given = position_now(reading.review).latest("panel_update_given", person=reading.abena)
        assert given is not None
        explain_late(reading.staff(), person=reading.abena, kept_by=given.number, words="Helen was off sick.")
        with pytest.raises(NothingLate):
            explain_late(reading.staff(), person=reading.mark, kept_by=given.number, words="Helen was off sick.")
    assert words_of_sort(reading.review.id, reading.abena, LATE) == {f"late:{given.number}": "Helen was off sick."}


def test_a_yes_after_a_no_counts_from_then(reading: FamilyReading) -> None:
    by = reading.by(reading.abena)
    say_not_wanted(by, person=reading.abena, what="panel_updates")
    say_wanted(by, person=reading.abena, what="panel_updates")
    # change_of_mind: from_then, so the meeting of 6 October stays as it was said
    assert update_owed(reading, reading.abena) == "not_wanted"
