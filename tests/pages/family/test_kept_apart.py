"""Two people in conflict never learn of each other: not a word, a name, an id, an address, nor that they take part."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.acts.drafts.keep_note import keep_note
from alongside.acts.drafts.share_notes import share_notes
from alongside.acts.impact_statements.keep_statement import keep_statement
from alongside.acts.recommendations.give_view import give_view
from alongside.acts.reviews.give_scope_input import give_scope_input
from tests.builders.family_reading import FOR_ABENA, FOR_MARK, MARKS_STREET, FamilyReading
from tests.pages.family.door import every_page, fetch, press, words_of

HIS_POINT = "Why was I told last, at work?"
HIS_NOTE = "He came to me on Saturdays until March."
HIS_STATEMENT = "I taught him to ride."
HIS_VIEW = "Ring the fathers too."


@pytest.fixture
def mark_takes_part(reading: FamilyReading) -> str:
    """Mark says, writes, shares and keeps all he can. Gives the id of his comment."""
    his = reading.by(reading.mark)
    give_scope_input(his, person=reading.mark, words=HIS_POINT)
    note = keep_note(his, person=reading.mark, version=reading.version, passage="p1-1", text=HIS_NOTE)
    keep_statement(his, person=reading.mark, text=HIS_STATEMENT)
    give_view(his, person=reading.mark, recommendation=reading.recommendation, view="reword", words=HIS_VIEW)
    [comment] = share_notes(his, person=reading.mark, notes=[note])
    return comment


def test_no_page_of_hers_holds_anything_of_his(abena: Any, reading: FamilyReading, mark_takes_part: str) -> None:
    secret = [
        reading.mark, reading.channel[reading.mark], mark_takes_part, "Mark", "Dellow", MARKS_STREET, FOR_MARK,
        HIS_POINT, HIS_NOTE, HIS_STATEMENT, HIS_VIEW, "father",
    ]  # fmt: skip
    for name, args, query in every_page(reading):
        html = fetch(abena, name, *args, query=query)
        for each in secret:
            assert each not in html, (name, each)


def test_each_reads_their_own_update_and_no_other(abena: Any, mark: Any, reading: FamilyReading) -> None:
    hers, his = fetch(abena, "update", reading.first_meeting), fetch(mark, "update", reading.first_meeting)
    assert FOR_ABENA in words_of(hers)
    assert FOR_MARK not in words_of(hers)
    assert FOR_MARK in words_of(his)
    assert FOR_ABENA not in words_of(his)


def test_somebody_elses_note_is_not_there(abena: Any, reading: FamilyReading) -> None:
    his = keep_note(
        reading.by(reading.mark), person=reading.mark, version=reading.version, passage="p1-1", text=HIS_NOTE
    )
    for address in (f"/yours/draft/notes/{his}/change/", f"/yours/draft/notes/{his}/throw-away/"):
        assert abena.get(address).status_code == 404
        assert abena.post(address, {"text": "Mine now", "once": "x"}).status_code == 404


def test_a_draft_that_was_not_opened_to_them_is_not_there(abena: Any) -> None:
    assert abena.get("/yours/draft/aaaaaaaaaaaaaaaa/part/1/").status_code == 404


def test_what_others_do_meanwhile_never_refuses_their_form(abena: Any, reading: FamilyReading) -> None:
    """A family member's form is not held against the record moving on: that would tell of somebody else."""
    page = fetch(abena, "meet-the-panel")
    give_scope_input(reading.by(reading.mark), person=reading.mark, words=HIS_POINT)
    assert press(abena, "meet-the-panel", page=page, answer="yes").status_code == 302
