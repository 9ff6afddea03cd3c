"""The Impact Statement: their words, exactly, each use agreed apart, and taken back with one press."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from alongside import clock
from alongside.acts.impact_statements.check_statement import check_statement
from alongside.documents.statement_texts import file_of, text_with
from alongside.reading.impact_statements import as_published, statement_of
from alongside.reading.reviews import position_now
from tests.builders.family_reading import JAY, FamilyReading
from tests.pages.family.door import fetch, press, words_of

TYPED = "Jay sang in the bath. Badly.\n\nI rang back.  Three times."
PUBLISHED = "Rowan sang in the bath. Badly.\n\nI rang back.  Three times."


def statement(reading: FamilyReading) -> Any:
    return statement_of(reading.review, position_now(reading.review), reading.abena)


def a_minute_later() -> Any:
    return clock.pretending(clock.now() + timedelta(minutes=1))


def agree(abena: Any, **said: Any) -> Any:
    press(abena, "statement", text=TYPED)
    return press(abena, "statement-preview", **{"uses": ["web", "training"], "name_form": "none", **said})


def test_keeping_it_sends_it_to_nobody_and_loses_no_letter(abena: Any, reading: FamilyReading) -> None:
    before = position_now(reading.review).last_number
    assert press(abena, "statement", text=TYPED).status_code == 302
    assert position_now(reading.review).last_number == before
    assert statement(reading).written.text == TYPED


def test_either_button_keeps_it(abena: Any, reading: FamilyReading) -> None:
    answer = press(abena, "statement", text=TYPED, go="preview")
    assert answer["Location"] == "/yours/your-words/preview/"
    assert statement(reading).written.text == TYPED


def test_it_is_shown_as_it_would_be_published_with_the_chosen_name(abena: Any) -> None:
    press(abena, "statement", text=TYPED)
    said = words_of(fetch(abena, "statement-preview"))
    assert "Rowan sang in the bath." in said
    assert "“Jay” has become “Rowan” in one place." in said
    assert "Jay sang in the bath." in words_of(fetch(abena, "statement-preview", query="?name=own"))


def test_only_whole_names_are_changed() -> None:
    found = as_published("Jay’s bike. Jaywalking. JAY. Jay Osei, my Jay", JAY)
    assert found.text == "Rowan’s bike. Jaywalking. JAY. Rowan, my Rowan"
    assert found.times == 3  # Jay’s, Jay Osei, my Jay


def test_nothing_is_ticked_beforehand(abena: Any) -> None:
    press(abena, "statement", text=TYPED)
    assert "checked" not in fetch(abena, "statement-preview")


def test_agreeing_is_to_exactly_that_text_and_those_uses(abena: Any, reading: FamilyReading) -> None:
    agree(abena)
    found = statement(reading)
    assert found.agreed.file == file_of(PUBLISHED)
    assert found.agreed.text == PUBLISHED == text_with(reading.review.id, found.id, found.agreed.file)
    assert found.agreed.uses == {"web", "training"}
    consented = position_now(reading.review).latest("statement_consented", person=reading.abena)
    assert consented is not None
    assert {use: consented.fact.fields[use] for use in ("web", "training", "press", "launch")} == {
        "web": True, "training": True, "press": False, "launch": False,
    }  # fmt: skip
    assert "With the review on our website" in words_of(fetch(abena, "statement-agreed"))


def test_agreeing_twice_is_once(abena: Any, reading: FamilyReading) -> None:
    press(abena, "statement", text=TYPED)
    page = fetch(abena, "statement-preview")
    for _ in range(2):
        press(abena, "statement-preview", page=page, uses=["web"], name_form="first")
    assert len(position_now(reading.review).facts("statement_approved_by_author", person=reading.abena)) == 1


def test_a_text_changed_in_another_window_is_not_agreed_to(abena: Any, reading: FamilyReading) -> None:
    press(abena, "statement", text=TYPED)
    page = fetch(abena, "statement-preview")
    with a_minute_later():
        press(abena, "statement", text="Jay sang well.")
        answer = press(abena, "statement-preview", page=page, uses=["web"], name_form="none")
    assert answer.status_code == 302
    assert statement(reading).agreed is None


def test_writing_on_changes_nothing_that_was_agreed(abena: Any, reading: FamilyReading) -> None:
    agree(abena)
    with a_minute_later():
        press(abena, "statement", text="Jay sang well.")
    assert statement(reading).agreed.text == PUBLISHED
    said = words_of(fetch(abena, "statement-preview"))
    assert "You agreed to an earlier version on 8 October. It stands until you agree to this one." in said


def test_uses_can_be_changed_and_the_words_stay(abena: Any, reading: FamilyReading) -> None:
    agree(abena)
    press(abena, "statement-consent", uses=["web"], name_form="first")
    found = statement(reading).agreed
    assert (found.uses, found.name_form, found.text) == ({"web"}, "first", PUBLISHED)


def test_what_a_check_suggested_is_told_with_its_reason(abena: Any, reading: FamilyReading) -> None:
    agree(abena)
    found = statement(reading)
    check_statement(
        reading.staff(), person=reading.abena, statement=found.id, file=found.agreed.file,
        outcome="change_suggested", reason="A neighbour could be recognised.",
    )  # fmt: skip
    said = words_of(fetch(abena, "statement"))
    assert "A lawyer suggests a change. A neighbour could be recognised." in said
    assert "Nobody changes it for you." in said


def test_it_is_taken_back_with_one_press_and_a_new_one_can_begin(abena: Any, reading: FamilyReading) -> None:
    agree(abena)
    first = statement(reading).id
    page = fetch(abena, "statement-withdraw")
    assert page.count("<button") == 2  # take it back; and the one to sign out
    press(abena, "statement-withdraw", page=page)
    after = statement(reading)
    assert after.id != first
    assert (after.agreed, after.written, after.confirmed) == (None, None, False)
    assert "Helen confirms to you today that it is out" in words_of(fetch(abena, "statement-withdrawn"))
    press(abena, "statement", text="Another beginning.")
    assert statement(reading).written.text == "Another beginning."


def test_saying_no_keeps_what_was_written_and_can_be_changed(abena: Any, reading: FamilyReading) -> None:
    press(abena, "statement", text=TYPED)
    press(abena, "statement-answer", answer="no")
    assert statement(reading).written.text == TYPED
    assert "Write about Jay" not in words_of(fetch(abena, "home"))
    press(abena, "statement-answer", answer="yes")
    assert "Write about Jay" in words_of(fetch(abena, "home"))
