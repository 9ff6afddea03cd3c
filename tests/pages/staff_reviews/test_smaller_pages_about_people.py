"""A letter of its own, why something came late, a name proposed, days to keep clear, capacity, the decision again."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.builders.access import sign_in
from tests.builders.pressing import press, words_on
from tests.builders.reviews import position
from tests.pages.staff_reviews.conftest import Scene
from tests.pages.staff_reviews.test_decisions_and_those_left_out import a_safe_way_for

DAY = "8 October 2026"


@pytest.fixture
def samuel(scene: Scene) -> Client:
    browser = Client()
    sign_in(browser, scene.others["business_manager"])
    return browser


def test_a_letter_of_its_own_is_recorded(scene: Scene, helen: Client) -> None:
    way = a_safe_way_for(scene, scene.grace)
    said = {"channel": way, "words": "Thank you for the photograph.", "on": DAY}
    assert press(helen, scene.at("wrote-to-them", scene.grace), **said).status_code == 302
    assert position(scene.review).latest("letter_sent", person=scene.grace) is not None


def test_nothing_that_came_in_time_is_explained(scene: Scene, helen: Client) -> None:
    assert "Nothing came late to Mark." in words_on(helen.get(scene.at("late-explained", scene.mark)))


def test_a_name_that_is_somebodys_can_be_proposed_and_not_chosen(scene: Scene, helen: Client) -> None:
    said = {"name": "Mark", "words": "I like it.", "on": DAY}
    assert press(helen, scene.at("name-proposed", scene.grace), **said).status_code == 302
    page = words_on(helen.get(scene.at("choose-name")))
    assert "Mark, proposed by Grace Osei." in page
    assert "This name belongs to somebody real. Whose it is stays with us." in page
    assert "Mark Dellow" not in page.split("Which name?")[0].replace("proposed by", "")


def test_a_day_that_matters_to_all_is_kept_clear(scene: Scene, helen: Client) -> None:
    said = {"kind": "birthday", "first_day": "11 October 2026", "every_year": "on"}
    assert press(helen, scene.at("keep-clear"), **said).status_code == 302
    shut = [each.gate for each in position(scene.review).ask("publication_date_set", date=position(scene.review).today)]
    assert "kind_date" in shut
    refused = press(helen, scene.at("keep-clear"), **{**said, "last_day": "1 October 2026"})
    assert "That is before the first day. Which day did you mean?" in words_on(refused)


def test_the_decision_looked_at_again_is_owed_to_each_person(scene: Scene, helen: Client, samuel: Client) -> None:
    assert helen.get(scene.at("decision-again")).status_code == 404
    refused = press(samuel, scene.at("decision-again"), what="they", reason="He lived there.", on=DAY)
    assert "Write the name of the other area." in words_on(refused)
    said = {"what": "captured", "reason": "The rapid review answers every question.", "on": DAY}
    assert press(samuel, scene.at("decision-again"), **said).status_code == 302
    page = words_on(samuel.get(scene.at("decisions")))
    assert "The rapid review answers every question." in page
    # seven days from Thursday 8 October 2026
    assert "Grace Osei is owed it by 15 October." in page
    # a child's review has no six months left to run
    assert str(position(scene.review).duty("review_published").state) == "fell_away"


def test_agencies_are_asked_once_for_all_boards(scene: Scene, helen: Client) -> None:
    asked = {"step": "main|agency_records_requested|", "on": DAY}
    assert press(helen, scene.at("milestones"), **asked).status_code == 302
    assert "Agencies were asked to keep and send their records, 8 October 2026." in words_on(
        helen.get(scene.at("milestones"))
    )
