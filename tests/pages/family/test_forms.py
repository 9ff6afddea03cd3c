"""Every form of the family door: what was typed is never lost, and pressing twice is one fact."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from alongside.access.sessions import FAMILY_SESSION
from alongside.reading.reviews import position_now
from tests.builders.access import come_in
from tests.builders.family_reading import FamilyReading
from tests.pages.family.door import fetch, press, words_of

LONG = "I want to say it once and properly.\n" * 40


def facts(reading: FamilyReading, kind: str) -> list[Any]:
    return list(position_now(reading.review).facts(kind, person=reading.abena))


@pytest.mark.parametrize(
    ("name", "args", "typed", "kind"),
    [
        ("what-to-look-at", (), {"words": "Who rang back?"}, "scope_input_given"),
        ("advocate", (), {"answer": "later", "words": "After the summer."}, "advocate_offer_answered"),
        ("meet-the-panel", (), {"answer": "yes", "words": "With my sister."}, "meeting_panel_offer_answered"),
        ("that-is-what-i-think", (), {"words": "It is what I wanted."}, "recommendations_talked_through"),
        ("statement-answer", (), {"answer": "later"}, "statement_offer_answered"),
        ("how-i-take-part", (), {"how": "writing"}, "medium_told"),
        ("step-back", ("afterwards",), {"words": "Enough is enough."}, "said_not_wanted"),
        ("take-up", ("afterwards",), {}, "said_wanted"),
        ("how-you-reach-me", (), {"words": "A new number."}, "replied"),
        ("quiet-days", (), {"day-day": "14", "day-month": "January", "how_often": "every_year"}, "quiet_time_asked"),
        ("nothing-to-add", (), {}, "scope_input_given"),
    ],
)  # fmt: skip
def test_pressing_twice_is_one_fact(
    abena: Any, reading: FamilyReading, name: str, args: tuple[str, ...], typed: dict[str, str], kind: str
) -> None:
    page = fetch(abena, name, *args)
    for _ in range(2):
        assert press(abena, name, *args, page=page, **typed).status_code == 302
    assert len(facts(reading, kind)) == 1


@pytest.mark.parametrize(
    ("name", "args", "typed", "says"),
    [
        ("advocate", (), {"words": LONG}, "Choose an answer, or go back and leave it for now."),
        ("meet-the-panel", (), {"words": LONG}, "Choose an answer, or go back and leave it for now."),
        ("how-i-take-part", (), {"words": LONG}, "Choose a way, or go back and leave it for now."),
        ("send-me-paper", (), {"words": LONG}, "Choose what you would like."),
    ],
)
def test_a_mistake_keeps_everything_typed(
    abena: Any, name: str, args: tuple[str, ...], typed: dict[str, str], says: str
) -> None:
    answer = press(abena, name, *args, **typed)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "There is one thing to check" in html
    assert "Everything you typed is still here." in html
    assert says in html
    assert LONG in html
    assert "<title>Check: " in html


def test_a_day_that_does_not_exist_is_asked_about_kindly(abena: Any) -> None:
    answer = press(
        abena, "quiet-days", **{"day-day": "31", "day-month": "June", "how_often": "once", "words": "His confirmation"}
    )
    html = answer.content.decode()
    assert "June has 30 days. Which day did you mean?" in html
    assert 'value="His confirmation"' in html


def test_a_day_told_is_kept_clear_the_next_time_it_comes(abena: Any, reading: FamilyReading) -> None:
    press(
        abena,
        "quiet-days",
        **{"day-day": "14", "day-month": "January", "how_often": "every_year", "words": "His birthday"},
    )
    [asked], [clear] = facts(reading, "quiet_time_asked"), facts(reading, "sensitive_day_given")
    # today is 8 October 2026, so the next 14 January is in 2027
    assert asked.fact.fields["first_day"] == clear.fact.fields["first_day"] == date(2027, 1, 14)
    assert clear.fact.fields["every_year"] is True
    assert "14 January, every year: His birthday" in words_of(fetch(abena, "quiet-days"))
    assert "You have told us 14 January." in words_of(fetch(abena, "home"))


def test_a_session_that_ended_gives_the_long_text_back_to_the_same_person(abena: Any, reading: FamilyReading) -> None:
    page = fetch(abena, "statement")
    _leave(abena)
    answer = press(abena, "statement", page=page, text=LONG)
    assert answer.status_code == 302
    assert facts(reading, "statement_approved_by_author") == []
    come_in(abena, reading.review, reading.abena)
    for _ in range(2):  # a page is loaded again, and the words are still there
        assert LONG in fetch(abena, "statement")
    assert press(abena, "statement", text="It is shorter now.").status_code == 302
    assert LONG not in fetch(abena, "statement")


def test_a_session_that_ended_gives_it_to_nobody_else(abena: Any, reading: FamilyReading) -> None:
    page = fetch(abena, "statement")
    _leave(abena)
    press(abena, "statement", page=page, text=LONG)
    come_in(abena, reading.review, reading.mark)
    assert "I want to say it once and properly." not in fetch(abena, "statement")
    # what he keeps there does not throw away what she typed
    assert press(abena, "statement", text="From him.").status_code == 302
    come_in(abena, reading.review, reading.abena)
    assert LONG in fetch(abena, "statement")


def test_nobody_comes_in_without_a_session(reading: FamilyReading) -> None:
    assert Client().get("/yours/").status_code == 302


def test_a_no_is_taken_back_in_the_same_place_and_the_words_are_kept(abena: Any, reading: FamilyReading) -> None:
    press(abena, "step-back", "panel_updates", words="Ring me when there is something to read.")
    said = words_of(fetch(abena, "my-wishes"))
    assert "You said not for now, on 8 October. In your words: “Ring me when there is something to read.”" in said
    press(abena, "take-up", "panel_updates")
    assert "You said not for now" not in words_of(fetch(abena, "my-wishes"))
    assert [e.fact.kind for e in facts(reading, "said_not_wanted") + facts(reading, "said_wanted")] == [
        "said_not_wanted", "said_wanted",
    ]  # fmt: skip


def test_something_that_cannot_be_left_out_is_not_there(abena: Any) -> None:
    assert abena.get("/yours/my-wishes/everything/leave/").status_code == 404


def _leave(client: Any) -> None:
    """The session runs out: everything of it is gone but the browser's cookie."""
    session = client.session
    session.pop(FAMILY_SESSION)
    session.save()
