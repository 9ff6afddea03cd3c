"""The letter that says what has changed: written once, printed for each, told on the day it was posted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from alongside.acts.letters.given import NothingWritten
from alongside.acts.letters.post_letter import post_letter
from alongside.acts.letters.print_letter import print_letter
from alongside.acts.publication.write_what_changed import write_what_changed
from alongside.letters.copies import on_pile
from alongside.people.people import person_of
from alongside.reading.follow_ups import as_read_out, what_changed
from alongside.reading.letter_to import letter_on_pile
from tests.builders.panel_meetings import PanelScene, the_panel_has_met
from tests.builders.reviews import doing, position
from tests.builders.telling import FRONT

CHANGES = [
    {"should_change": "Ask where a child sleeps", "what_was_done": "14 of 31 schools do this now."},
    {"should_change": "Ring the parent", "what_was_done": "This has not been done."},
]


@pytest.fixture
def scene(partnership: Any) -> Iterator[PanelScene]:
    with the_panel_has_met(partnership) as made:
        yield made


def print_for_grace(scene: PanelScene, months: int) -> str:
    return print_letter(
        doing(scene.review, scene.helen),
        letter="follow_up",
        about=str(months),
        person=scene.grace,
        channel=scene.post,
        address=FRONT,
    )


def test_without_words_there_is_no_letter(scene: PanelScene) -> None:
    with pytest.raises(NothingWritten):
        print_for_grace(scene, 6)


@pytest.mark.parametrize(("months", "fact"), [(6, "six_month_contact_made"), (12, "twelve_month_contact_made")])
def test_what_has_changed_is_told_once_the_letter_is_posted(scene: PanelScene, months: int, fact: str) -> None:
    do = doing(scene.review, scene.helen)
    write_what_changed(do, months=months, changes=CHANGES)
    copy = print_for_grace(scene, months)
    assert scene.facts(fact) == 0
    waiting = on_pile(scene.review, copy)
    known = person_of(scene.review.id, scene.grace)
    letter = letter_on_pile(scene.review, position(scene.review), known, waiting, address="alongside.example")
    said = letter.text_of_letter()
    assert f"What has changed in {months} months" in said
    assert "14 of 31 schools do this now." in said
    assert ("You will hear from us again" in said) == (months == 6)
    post_letter(do, copy=copy, on=date(2026, 10, 8))
    assert scene.facts(fact) == 1


def test_the_same_words_can_be_read_out_on_the_phone(scene: PanelScene) -> None:
    assert what_changed(scene.review, 6) == []
    write_what_changed(doing(scene.review, scene.helen), months=6, changes=CHANGES)
    assert as_read_out(what_changed(scene.review, 6)).startswith("Ask where a child sleeps\n14 of 31 schools")
