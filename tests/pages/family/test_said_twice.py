"""Somebody goes back and sends the same words again: they are told that it is kept, and one press does not make two."""

from __future__ import annotations

from typing import Any

from alongside.documents.models import Note
from alongside.reading.reviews import position_now
from tests.builders.family_reading import FamilyReading
from tests.pages.family.door import fetch, press, words_of

WHY = "Why did nobody ring back?"


def asked_for(reading: FamilyReading, person: str) -> int:
    return len(position_now(reading.review).facts("scope_input_given", person=person))


def test_the_same_words_again_are_kept_once_and_they_are_told_so(abena: Any, reading: FamilyReading) -> None:
    press(abena, "what-to-look-at", words=WHY)
    answer = press(abena, "what-to-look-at", words=WHY)
    assert answer.status_code == 409
    assert "This is kept already You sent the same at" in words_of(answer.content.decode())
    assert WHY in answer.content.decode()
    assert asked_for(reading, reading.abena) == 1


def test_another_persons_same_words_are_nobodys_business(abena: Any, mark: Any, reading: FamilyReading) -> None:
    press(abena, "what-to-look-at", words=WHY)
    assert press(mark, "what-to-look-at", words=WHY).status_code == 302
    assert asked_for(reading, reading.mark) == 1


def test_a_change_of_mind_and_back_is_three_facts(abena: Any, reading: FamilyReading) -> None:
    for answer in ("later", "yes", "later"):
        assert press(abena, "meet-the-panel", answer=answer).status_code == 302
    assert len(position_now(reading.review).facts("meeting_panel_offer_answered", person=reading.abena)) == 3


def test_the_same_note_beside_the_same_passage_is_one_note(abena: Any, reading: FamilyReading) -> None:
    page = fetch(abena, "note", reading.version, "p1-2")
    before = Note.objects.count()
    press(abena, "note", reading.version, "p1-2", page=page, text="It was five times.")
    press(abena, "note", reading.version, "p1-2", text="It was five times.")
    press(abena, "note", reading.version, "p1-2", text="Nobody rang back.")
    assert Note.objects.count() == before + 2
