"""What a reader says by post, by phone or on a visit counts the same as what they press."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from alongside.acts.desk import AlreadyDone
from alongside.acts.drafts.comment_on_draft import comment_on_draft
from alongside.acts.drafts.keep_note import NoSuchPassage, keep_note
from alongside.acts.drafts.say_long_enough import say_long_enough
from alongside.acts.drafts.say_needs_longer import say_needs_longer
from alongside.acts.drafts.say_rather_not_read import say_rather_not_read
from alongside.acts.drafts.share_notes import share_notes
from alongside.acts.order import OutOfOrder
from alongside.documents.draft_notes import notes_of
from alongside.people.words import words_with
from alongside.reading.reviews import position_now
from tests.builders.family_reading import TODAY, FamilyReading, a_family_reading, on


@pytest.fixture
def reading(partnership: Any) -> Iterator[FamilyReading]:
    found = a_family_reading(partnership)
    with on(TODAY):
        yield found


def state(reading: FamilyReading, person: str) -> str:
    duty = position_now(reading.review).duty("long_enough_with_draft", person=person, version=reading.version)
    assert duty is not None
    return str(duty.state)


def test_a_word_said_on_the_phone_counts_from_the_day_it_was_said(reading: FamilyReading) -> None:
    say_long_enough(
        reading.staff(), person=reading.abena, version=reading.version, words="That will do.", on=date(2026, 10, 2)
    )
    said = position_now(reading.review).latest("said_had_long_enough", person=reading.abena)
    assert said is not None
    assert (said.fact.on, said.by) == (date(2026, 10, 2), f"staff:{reading.helen.id}")
    assert words_with(reading.review.id, [said.fact.fields["words"]]) == {said.fact.fields["words"]: "That will do."}
    assert state(reading, reading.abena) == "kept"


def test_one_persons_word_is_nobody_elses(reading: FamilyReading) -> None:
    say_long_enough(reading.staff(), person=reading.abena, version=reading.version)
    assert state(reading, reading.mark) == "due"


def test_nobody_had_long_enough_with_a_draft_before_it_was_ready(reading: FamilyReading) -> None:
    with pytest.raises(OutOfOrder) as refused:
        say_long_enough(reading.staff(), person=reading.abena, version=reading.version, on=date(2026, 9, 23))
    assert refused.value.says.startswith("That is before that draft was ready, on 24\u00a0September 2026.")


def test_needing_longer_has_no_day_and_ends_nothing(reading: FamilyReading) -> None:
    say_needs_longer(reading.staff(), person=reading.abena, version=reading.version)
    duty = position_now(reading.review).duty("long_enough_with_draft", person=reading.abena, version=reading.version)
    assert duty is not None
    assert (str(duty.state), duty.due) == ("due", None)


def test_a_no_to_one_draft_is_not_a_no_to_the_next(reading: FamilyReading) -> None:
    say_rather_not_read(reading.staff(), person=reading.abena, version=reading.version)
    said = position_now(reading.review).latest("said_not_wanted", person=reading.abena)
    assert said is not None
    assert said.fact.fields["version"] == reading.version
    assert state(reading, reading.abena) == "not_wanted"


def test_a_comment_from_paper_is_shared_by_being_said_and_stands_among_their_notes(reading: FamilyReading) -> None:
    comment = comment_on_draft(
        reading.staff(),
        person=reading.abena,
        version=reading.version,
        passage="p1-2",
        words="Three times.",
        kind="factual",
    )
    made = position_now(reading.review).latest("comment_made", comment=comment)
    assert made is not None
    assert made.fact.fields["person"] == reading.abena
    [note] = notes_of(reading.review.id, reading.abena)
    assert (note.comment, note.number, note.text) == (comment, "1.2", "Three times.")


def test_a_comment_can_be_about_the_whole_report(reading: FamilyReading) -> None:
    comment_on_draft(reading.staff(), person=reading.abena, version=reading.version, words="Too many long words.")
    made = position_now(reading.review).latest("comment_made", person=reading.abena)
    assert made is not None
    assert "passage" not in made.fact.fields


def test_a_passage_that_is_not_there_is_refused_and_nothing_is_kept(reading: FamilyReading) -> None:
    for act in (keep_note, comment_on_draft):
        said = {"text": "Hm."} if act is keep_note else {"words": "Hm."}
        with pytest.raises(NoSuchPassage):
            act(reading.staff(), person=reading.abena, version=reading.version, passage="p9-9", **said)
    assert notes_of(reading.review.id, reading.abena) == []


def test_notes_kept_without_a_form_are_each_their_own(reading: FamilyReading) -> None:
    for text in ("One.", "Two."):
        keep_note(reading.by(reading.abena), person=reading.abena, version=reading.version, passage="p1-1", text=text)
    assert {note.text for note in notes_of(reading.review.id, reading.abena)} == {"One.", "Two."}


def test_a_shared_note_is_not_changed_and_somebody_elses_is_not_shared(reading: FamilyReading) -> None:
    by = reading.by(reading.abena)
    note = keep_note(by, person=reading.abena, version=reading.version, passage="p1-1", text="One.")
    assert share_notes(reading.by(reading.mark), person=reading.mark, notes=[note]) == []
    assert len(share_notes(by, person=reading.abena, notes=[note])) == 1
    assert share_notes(by, person=reading.abena, notes=[note]) == []
    with pytest.raises(AlreadyDone):
        keep_note(by, person=reading.abena, version=reading.version, passage="p1-1", text="Two.", note=note)
    assert [each.text for each in notes_of(reading.review.id, reading.abena)] == ["One."]
