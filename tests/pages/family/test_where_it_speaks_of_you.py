"""Passages that quote or describe a reader: asked about first, seen by nobody else, and waited for."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from alongside.acts.drafts.answer_words_about_person import answer_words_about_person
from alongside.acts.drafts.mark_words_about_person import NothingMarked, mark_words_about_person
from tests.builders.family_reading import FamilyReading
from tests.builders.reviews import position
from tests.pages.family.door import fetch, main_words, press

SANG = "Rowan sang on the bus"


@pytest.fixture
def marked(reading: FamilyReading) -> FamilyReading:
    """1.1 speaks of Abena."""
    mark_words_about_person(reading.staff(), person=reading.abena, version=reading.version, passages=("p1-1",))
    return reading


def shut(reading: FamilyReading) -> dict[str, Any]:
    closed = position(reading.review).ask("put_on_subgroup_agenda", version=reading.version)
    return {each.gate: each.waiting_for for each in closed}


def test_the_draft_waits_for_her_answer_and_for_nobody_elses(marked: FamilyReading, abena: Client) -> None:
    assert shut(marked)["words_about_people"] == (marked.abena,)
    page = main_words(fetch(abena, "about-you", marked.version))
    assert SANG in page
    assert press(abena, "about-you", marked.version, answer="agreed").status_code == 302
    assert "words_about_people" not in shut(marked)
    assert "You have told us what you think of it." in main_words(fetch(abena, "draft"))


def test_he_sees_nothing_of_it(marked: FamilyReading, mark: Client) -> None:
    assert "speaks of you" not in main_words(fetch(mark, "draft"))
    assert mark.get(reverse("family:about-you", args=[marked.version])).status_code == 404


def test_asking_for_a_change_is_an_answer_in_her_words(marked: FamilyReading, abena: Client) -> None:
    said = {"answer": "asked_to_change", "words": "It was the tram."}
    assert press(abena, "about-you", marked.version, **said).status_code == 302
    answered = position(marked.review).latest("words_about_person_answered")
    assert (answered.fact.fields["answer"], answered.by) == ("asked_to_change", f"family:{marked.abena}")


def test_staff_record_the_same_for_somebody_who_reads_on_paper(marked: FamilyReading) -> None:
    answer_words_about_person(marked.staff(), person=marked.abena, version=marked.version, answer="agreed")
    assert str(position(marked.review).duty("words_about_you", person=marked.abena).state) == "kept"


def test_marking_nothing_is_refused(reading: FamilyReading) -> None:
    with pytest.raises(NothingMarked):
        mark_words_about_person(reading.staff(), person=reading.abena, version=reading.version, passages=())
