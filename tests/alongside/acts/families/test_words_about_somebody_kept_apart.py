"""What staff write for one relative, and they read on their own page, names nobody they are kept apart from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from alongside.acts.drafts.answer_comment import answer_comment
from alongside.acts.drafts.comment_on_draft import comment_on_draft
from alongside.acts.families.add_step import add_step
from alongside.acts.families.answer_complaint import answer_complaint
from alongside.acts.families.exclude import exclude
from alongside.acts.families.make_complaint import make_complaint
from alongside.acts.families.of_a_plan import Agreed
from alongside.acts.impact_statements.check_statement import check_statement
from alongside.acts.impact_statements.keep_statement import keep_statement
from alongside.acts.kept_apart import NamesSomeoneKeptApart
from alongside.acts.recommendations.add_recommendation import add_recommendation
from alongside.acts.recommendations.decide_recommendation import decide_recommendation
from alongside.acts.reviews.answer_scope_input import answer_scope_input
from alongside.acts.reviews.give_scope_input import give_scope_input
from tests.builders.family_reading import FamilyReading, a_family_reading, on
from tests.builders.reviews import position

TODAY = date(2026, 10, 8)
Writing = Callable[[FamilyReading, str], Any]


def a_complaint(reading: FamilyReading, words: str) -> None:
    complaint = make_complaint(reading.by(reading.abena), person=reading.abena, about="contact", words="Nobody rang.")
    by = {"answered_by": reading.helen.id, "channel": reading.channel[reading.abena]}
    answer_complaint(reading.staff(), person=reading.abena, complaint=complaint, outcome="upheld", words=words, **by)


def a_comment(reading: FamilyReading, words: str) -> None:
    made = comment_on_draft(reading.by(reading.abena), person=reading.abena, version=reading.version, words="Not so.")
    answer_comment(reading.staff(), comment=made, fate="not_accepted", reason=words)


def a_point(reading: FamilyReading, words: str) -> None:
    item = give_scope_input(reading.by(reading.abena), person=reading.abena, words="Why nobody rang.")
    answer_scope_input(reading.staff(), person=reading.abena, item=item, fate="not_in_the_terms", reason=words)


def a_statement(reading: FamilyReading, words: str) -> None:
    kept = keep_statement(reading.by(reading.abena), person=reading.abena, text="He sang on the bus.")
    asked = {"outcome": "change_suggested", "reason": words}
    check_statement(reading.staff(), person=reading.abena, statement=kept, file="f1", **asked)


def a_step(reading: FamilyReading, words: str) -> None:
    add_step(reading.staff(), person=reading.abena, title=words, agreed=Agreed(by=reading.abena))


def left_out(reading: FamilyReading, words: str) -> None:
    exclude(
        reading.staff(), person=reading.abena, meeting=reading.second_meeting, ground="police_asked",
        approver=reading.helen.id, reason=words, review_again_on=date(2027, 1, 4),
    )  # fmt: skip


def a_recommendation(reading: FamilyReading, words: str) -> None:
    add_recommendation(reading.staff(), words=words, origin="panel")


def its_reason(reading: FamilyReading, words: str) -> None:
    decide_recommendation(reading.staff(), recommendation=reading.recommendation, fate="dropped", reason=words)


@pytest.mark.parametrize(
    "writing", [a_recommendation, its_reason, a_complaint, a_comment, a_point, a_statement, a_step, left_out]
)
def test_they_are_refused_and_nothing_is_recorded(partnership: Any, writing: Writing) -> None:
    reading = a_family_reading(partnership)
    with on(TODAY):
        with pytest.raises(NamesSomeoneKeptApart) as refused:
            writing(reading, "We asked Mark first, and he said no.")
        assert "Mark Dellow" in refused.value.names
        said_by_staff = [entry for entry in position(reading.review).entries if entry.by == f"staff:{reading.helen.id}"]
        newest = said_by_staff[-1].fact
        assert newest.on < TODAY
        writing(reading, "We did not ask you first. We are sorry.")


def test_what_they_write_at_their_own_door_is_theirs_and_no_refusal_tells_them_a_name(partnership: Any) -> None:
    reading = a_family_reading(partnership)
    with on(TODAY):
        make_complaint(reading.by(reading.abena), person=reading.abena, about="other", words="You rang Mark first.")
        title = add_step(reading.by(reading.abena), person=reading.abena, title="Without Mark", agreed=Agreed())
        assert title
