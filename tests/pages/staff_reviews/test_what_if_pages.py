"""What if? A day is tried: what it would bring is said, nothing is written, and an impossible day is met kindly."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from alongside.access.models import User
from alongside.acts.families.ask_quiet_time import ask_quiet_time
from alongside.acts.publication.set_publication_date import set_publication_date
from alongside.record.models import Entry
from tests.builders.access import sign_in
from tests.builders.reviews import a_family_member, doing
from tests.pages.house_checks import faults
from tests.pages.staff_reviews.conftest import Scene
from tests.pages.staff_reviews.test_review_pages import queries, text


def tried(what: str, day: int, month: int, year: int) -> str:
    return f"?what={what}&day-day={day}&day-month={month}&day-year={year}"


def test_if_the_panel_meets_everyone_is_owed_word_by_a_day(scene: Scene, helen: Client) -> None:
    before = Entry.objects.count()
    page = text(helen.get(scene.at("what-if") + tried("panel", 3, 12, 2026)))
    assert "If the Panel meets on Thursday 3 December 2026" in page
    # five working days from Thu 3 Dec 2026: Thu 10 Dec
    assert "By Thursday 10 December 2026" in page
    assert "Abena Osei, Grace Osei and Mark Dellow" in page
    assert Entry.objects.count() == before


def test_if_we_publish_it_says_what_would_be_owed_and_what_stands_in_the_way(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("what-if") + tried("publish", 1, 12, 2026)))
    assert "If we publish on Tuesday 1 December 2026" in page
    assert "Publishing on it, as things stand today" in page
    # ten working days back from Tue 1 Dec: Tue 17 Nov; five on: Tue 8 Dec; last call: Mon 30 Nov
    assert "By Tuesday 17 November 2026" in page
    assert "By Tuesday 8 December 2026" in page
    assert "By Monday 30 November 2026" in page
    # seven working days with the National Panel can begin today, Thu 8 Oct: Mon 19 Oct, well before 1 December
    assert "for some working days first. There is still time for it before this day." in page
    # tried on Thu 15 Oct they cannot be over
    soon = text(helen.get(scene.at("what-if") + tried("publish", 15, 10, 2026)))
    assert "for some working days first. The first day that works is 19 October." in soon


def test_a_day_too_soon_says_for_whom_and_the_first_day_that_works(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("what-if") + tried("publish", 15, 10, 2026)))
    assert "Setting this day" in page
    # told today, Thu 8 Oct 2026, the tenth working day is Thu 22 Oct
    assert "<strong>Thursday 22 October 2026</strong>, if everyone is told today" in page
    assert "Not a working day sooner, because:" in page


def test_going_ahead_about_the_day_that_was_tried_is_a_link_for_those_who_may(scene: Scene, client: Client) -> None:
    sign_in(client, scene.others["executive_member"])
    page = text(client.get(scene.at("what-if") + tried("publish", 15, 10, 2026)))
    assert f"{scene.at('go-ahead')}?date=2026-10-15" in page


def test_a_day_near_one_that_matters_is_said_with_the_first_clear_day(scene: Scene, helen: Client) -> None:
    ask_quiet_time(
        doing(scene.review, scene.helen), person=scene.grace, first_day=date(2026, 12, 1), last_day=date(2026, 12, 1)
    )
    page = text(helen.get(scene.at("what-if") + tried("publish", 3, 12, 2026)))
    # seven days after 1 December end on the 8th
    assert "too near a day that matters to Grace Osei" in page
    assert "9 December" in page


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("?what=panel&day-day=31&day-month=11&day-year=2026", "November has 30 days. Which day did you mean?"),
        ("?what=panel&day-day=1&day-month=9&day-year=2026", "That day has passed. Try today or a day ahead."),
        ("?what=panel&day-day=1&day-month=9&day-year=2031", "That is more than 3 years ahead. Try a nearer day."),
        ("?what=&day-day=1&day-month=12&day-year=2026", "Say what would happen."),
        ("?what=panel&day-day=&day-month=&day-year=", "Say which day to try."),
    ],
)
def test_an_impossible_day_is_met_kindly_beside_its_field(scene: Scene, helen: Client, asked: str, says: str) -> None:
    answer = helen.get(scene.at("what-if") + asked)
    assert answer.status_code == 422
    page = text(answer)
    assert "There is one thing to check" in page
    assert page.count(says) == 2  # on top and beside the field


def test_a_day_already_set_is_tried_against_another(scene: Scene, helen: Client) -> None:
    set_publication_date(doing(scene.review, scene.helen), date=date(2026, 12, 1))
    page = text(helen.get(scene.at("what-if") + tried("publish", 15, 12, 2026)))
    # everybody who knew 1 December would have to hear within two working days of today, Thu 8 Oct: Mon 12 Oct
    assert "no longer needed" in page


def test_whoever_sees_the_review_may_try_a_day_and_nobody_else(
    scene: Scene, client: Client, partnership: object
) -> None:
    for user in scene.others.values():
        sign_in(client, user)
        assert client.get(scene.at("what-if")).status_code == 200
        assert client.post(scene.at("what-if")).status_code in (200, 405)
    client.logout()
    assert client.get(scene.at("what-if")).status_code == 302
    assert User.objects.exists()


def test_it_asks_the_same_number_of_questions_however_many_people_there_are(scene: Scene, helen: Client) -> None:
    address = scene.at("what-if") + tried("publish", 1, 12, 2026)
    before = queries(helen, address)
    for number in range(6):
        a_family_member(scene.review, scene.helen, name=f"Cousin {number}", relation="cousin", relation_kind="cousin")
    assert queries(helen, address) == before


def test_its_pages_are_well_made(scene: Scene, helen: Client) -> None:
    pages = [
        scene.at("what-if"), scene.at("what-if") + tried("publish", 1, 12, 2026),
        scene.at("what-if") + tried("panel", 31, 11, 2026),
        scene.at("why", "early_contact") + f"?person={scene.abena}", scene.at("why-shut", "terms_fixed"),
        scene.at("plan", scene.grace), scene.at("plan-add", scene.grace), scene.at("went-ahead"),
        scene.at("plan-change", scene.grace, "meet_panel", "move"),
        scene.at("plan-number", scene.grace, "longest_silence"),
    ]  # fmt: skip
    for address in pages:
        answer = helen.get(address)
        assert list(faults(answer.content.decode(), answer.headers, public=False)) == [], address
