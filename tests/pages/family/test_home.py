"""The first page: where we are, what comes next, what can be done, whom to ring, what we promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.test import Client

from alongside.acts.families.record_call import record_call
from alongside.acts.panel_meetings.answer_meeting_with_panel import answer_meeting_with_panel
from alongside.reading.family_promises import Promise, alike_once
from tests.builders.access import come_in
from tests.builders.family_reading import FamilyReading, on
from tests.builders.reviews import a_reached_member
from tests.builders.telling import told
from tests.pages.family.door import fetch, press, words_of


def test_it_greets_by_name_and_says_where_things_are(abena: Any) -> None:
    said = words_of(fetch(abena, "home"))
    assert "Hello Abena. This is about Jay." in said
    assert "The draft report is with you. There is no date you have to finish by." in said
    assert "until you have told us you had long enough with it" in said


def test_its_title_names_nobody(abena: Any) -> None:
    assert "<title>Where we are now – Alongside</title>" in fetch(abena, "home")


def test_it_says_whom_to_ring(abena: Any) -> None:
    html = fetch(abena, "home")
    assert "Helen Marsh" in html
    assert 'href="tel:01632960214"' in html


def test_a_meeting_just_held_is_owed_by_a_day(abena: Any) -> None:
    # POL-2: five working days from Tuesday 6 October 2026 is Tuesday 13 October
    assert "Due by 13 October. To tell you what the Panel talked about on 6 October." in words_of(fetch(abena, "home"))


def test_an_update_given_late_says_so(abena: Any, reading: FamilyReading) -> None:
    with on(date(2026, 10, 15)):
        told(
            reading.staff(),
            "panel_update",
            person=reading.abena,
            about=reading.second_meeting,
            kind="post",
            channel=reading.channel[reading.abena],
            copy="Late, and we are sorry.",
        )
        come_in(abena, reading.review, reading.abena)
        said = words_of(fetch(abena, "promises"))
    assert "Kept, but late." in said
    assert "We said by 13 October. It was 15 October. We are sorry." in said


def test_an_update_never_given_is_not_kept_and_the_path_does_not_claim_it(client: Any, reading: FamilyReading) -> None:
    with on(date(2026, 10, 20)):
        come_in(client, reading.review, reading.abena)
        assert "We did not keep this in time." in words_of(fetch(client, "home"))
        path = words_of(fetch(client, "path"))
    assert "we told you each time" not in path
    assert "We did not tell you about 6 October in time." in path


def a_visit(reading: FamilyReading) -> Any:
    """Abena comes in anew, and looks at her first page."""
    client = Client()
    come_in(client, reading.review, reading.abena)
    return words_of(fetch(client, "home"))


def test_what_is_new_since_the_last_visit_is_told_once(reading: FamilyReading) -> None:
    assert "New since" not in a_visit(reading)
    with on(date(2026, 10, 12)):
        told(
            reading.staff(),
            "panel_update",
            person=reading.abena,
            about=reading.second_meeting,
            kind="post",
            channel=reading.channel[reading.abena],
            copy="What happened.",
        )
    with on(date(2026, 10, 13)):
        said = a_visit(reading)
        assert "New since Thursday 8 October" in said
        assert "We told you what happened at the Panel meeting." in said
    with on(date(2026, 10, 14)):
        assert "New since" not in a_visit(reading)


def test_what_they_said_themself_is_no_news_even_when_staff_wrote_it_down(reading: FamilyReading) -> None:
    a_visit(reading)
    with on(date(2026, 10, 9)):
        answer_meeting_with_panel(reading.staff(), person=reading.abena, answer="later")
    with on(date(2026, 10, 10)):
        assert "New since" not in a_visit(reading)


def test_it_says_when_and_how_we_last_spoke(abena: Any, reading: FamilyReading) -> None:
    with on(date(2026, 10, 7)):
        record_call(
            reading.staff(), person=reading.abena, channel=reading.channel[reading.abena], words="A short call."
        )
    assert "We last spoke on Wednesday 7 October, by phone." in words_of(fetch(abena, "home"))


def test_someone_who_stepped_back_is_asked_for_nothing_and_the_door_stays_open(abena: Any) -> None:
    press(abena, "step-back", "taking_part", words="Not now.")
    said = words_of(fetch(abena, "home"))
    assert "You told us you would rather not take part for now." in said
    assert "Take part after all" in said
    assert "Read the draft report" not in said


def test_the_path_prints_on_paper(abena: Any) -> None:
    answer = abena.get("/yours/path/sheet/")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_a_draft_that_is_not_with_them_yet_is_not_going_on(reading: FamilyReading) -> None:
    daniel = a_reached_member(reading.review, reading.helen, name="Daniel Osei", relation="uncle")
    client = Client()
    come_in(client, reading.review, daniel)
    assert "To give you as long as you need" not in words_of(fetch(client, "home"))
    assert "Still to come. To give you as long as you need with the draft." in words_of(fetch(client, "promises"))


def test_needing_longer_after_all_makes_it_go_on_again(abena: Any, reading: FamilyReading) -> None:
    press(abena, "time-with-draft-version", reading.version, time="enough")
    assert "Kept. To give you as long as you need with the draft." in words_of(fetch(abena, "promises"))
    press(abena, "time-with-draft-version", reading.version, time="longer")
    assert "Going on. To give you as long as you need with the draft." in words_of(fetch(abena, "promises"))


def test_nobody_is_said_to_have_been_offered_what_was_not_offered(reading: FamilyReading) -> None:
    daniel = a_reached_member(reading.review, reading.helen, name="Daniel Osei", relation="uncle")
    client = Client()
    come_in(client, reading.review, daniel)
    said = words_of(fetch(client, "home"))
    assert "We offered you an advocate." not in said
    assert said.count("To offer you an advocate again.") <= 1


def test_a_no_said_to_two_drafts_stands_once_and_counts_nothing() -> None:
    said = [a_promise(on=date(2026, 9, day)) for day in (10, 20)]
    assert len(alike_once(said)) == 1
    assert alike_once(said)[0].more == "You can change your mind."
    kept = [replace(each, state="kept", more="On 10 September 2026.", on=date(2026, 9, 10)) for each in said]
    assert alike_once(kept)[0].more == "On 10 September 2026. Twice."


def a_promise(*, on: date) -> Promise:
    no = "You said not for now."
    reading = "To give you as long as you need with the draft."
    return Promise("long_enough_with_draft", "not_wanted", no, reading, "You can change your mind.", "reading", on)
