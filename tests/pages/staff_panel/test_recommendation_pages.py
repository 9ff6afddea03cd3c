"""Recommendations and contact after publication in the staff door."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.reading.recommendations import fates_owed, shaping_owed
from tests.builders.panel_meetings import PanelScene
from tests.builders.pressing import day_typed, form_on, press, words_on
from tests.builders.reviews import position

Address = Callable[..., str]


def add(client: Client, address: Address, **typed: str) -> None:
    said = {"title": "Ask where a child sleeps", "text": "Every term.", "origin": "reviewer", **typed}
    assert press(client, address("add-recommendation"), **said).status_code == 302


def only_one(scene: PanelScene) -> str:
    [entry] = position(scene.review).facts("recommendation_added")
    return str(entry.fact.fields["recommendation"])


def test_from_the_first_draft_to_what_became_of_it(scene: PanelScene, address: Address, helen: Client) -> None:
    add(helen, address, origin="family", from_person=scene.grace)
    assert "It came from the family, Grace Osei." in words_on(helen.get(address("recommendations")))
    assert press(helen, address("recommendations-drafted")).status_code == 302
    assert set(shaping_owed(position(scene.review))) == {scene.abena, scene.grace, scene.mark}
    talked = press(helen, address("talk-through", scene.grace), how="talk", words="Mind they ask it kindly.")
    assert talked.status_code == 302
    its_id = only_one(scene)
    viewed = press(
        helen, address("recommendation-view", its_id), person=scene.grace, view="agree", words="That is what I said."
    )
    assert viewed.status_code == 302
    assert fates_owed(position(scene.review)) == {(scene.grace, its_id)}
    early = helen.get(address("tell-fate", scene.grace, its_id))
    assert "Nothing is decided about this recommendation yet." in words_on(early)
    assert (
        press(helen, address("decide-recommendation", its_id), fate="kept", reason="It is needed.").status_code == 302
    )
    assert "We kept it as it was. It is needed." in words_on(helen.get(address("tell-fate", scene.grace, its_id)))
    assert press(helen, address("tell-fate", scene.grace, its_id), channel=scene.phone).status_code == 302
    shown = words_on(helen.get(address("recommendations")))
    assert "Told on 8 October what became of it." in shown
    assert "Kept, 8 October." in shown


def test_what_is_put_differently_needs_other_words_and_a_reason(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    add(helen, address)
    page = address("decide-recommendation", only_one(scene))
    assert "Put it differently here" in words_on(press(helen, page, fate="reworded", reason="Kinder."))
    changed = press(helen, page, fate="kept", words="Other words", reason="As it was.")
    assert "The words below have changed." in words_on(changed)
    assert press(helen, page, fate="dropped", reason="").status_code == 422
    assert press(helen, page, fate="reworded", words="Ask, kindly", reason="Kinder.").status_code == 302
    assert "1. Ask, kindly" in words_on(helen.get(address("recommendations")))


def test_pressing_add_twice_adds_one(scene: PanelScene, address: Address, helen: Client) -> None:
    typed = {**form_on(helen, address("add-recommendation")), "title": "Ask", "text": "", "origin": "panel"}
    for _ in range(2):
        helen.post(address("add-recommendation"), typed)
    assert only_one(scene)


@pytest.mark.parametrize(
    ("role", "reads", "hears_views", "writes"),
    [
        ("independent_reviewer", 200, True, 200),
        ("panel_chair", 200, False, 404),
        ("subgroup_chair", 200, False, 404),
        ("executive_member", 200, False, 404),
    ],
)
def test_who_reads_the_list_whose_views_and_who_writes_it(
    scene: PanelScene,
    address: Address,
    browser: Callable[..., Client],
    role: str,
    reads: int,
    hears_views: bool,
    writes: int,
) -> None:
    helen = browser()
    add(helen, address, origin="family", from_person=scene.grace)
    press(helen, address("recommendation-view", only_one(scene)), person=scene.grace, view="agree", words="I said so.")
    client = browser(role)
    shown = client.get(address("recommendations"))
    assert shown.status_code == reads
    assert ("I said so." in words_on(shown)) == hears_views
    assert ("from the family, Grace" in words_on(shown)) == hears_views
    assert client.get(address("add-recommendation")).status_code == writes
    assert client.get(address("talk-through", scene.grace)).status_code == 404


def test_nothing_is_owed_afterwards_while_nothing_is_published(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    assert "The report is not published yet." in words_on(helen.get(address("follow-ups")))
    page = address("follow-up", scene.grace, "five-days")
    assert "Nothing is owed before." in words_on(helen.get(page))
    assert helen.get(address("what-changed", "6")).status_code == 404
    assert helen.get(address("follow-up", scene.grace, "ten-years")).status_code == 404


def test_a_recommendation_or_a_person_of_nobody_is_not_found(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    nobody = "0000000000000000"
    assert helen.get(address("recommendation-view", nobody)).status_code == 404
    assert helen.get(address("talk-through", nobody)).status_code == 404
    add(helen, address)
    assert helen.get(address("tell-fate", scene.grace, only_one(scene))).status_code == 404


def test_the_chance_to_meet_the_panel_from_offer_to_meeting(scene: PanelScene, address: Address, helen: Client) -> None:
    assert press(helen, address("offer-panel", scene.grace), channel=scene.phone).status_code == 302
    assert press(helen, address("panel-answer", scene.grace), answer="yes", words="With my sister.").status_code == 302
    arrange = address("arrange-panel", scene.grace)
    past = press(helen, arrange, building="Mill Lane", **day_typed("day", "1 October 2026"))
    assert "That day has passed." in words_on(past)
    assert press(helen, arrange, building="Mill Lane", **day_typed("day", "8 October 2026")).status_code == 302
    assert "It is arranged for Thursday 8 October 2026, Mill lane." in words_on(helen.get(arrange))
    assert press(helen, address("met-panel", scene.grace), words="She asked about the calendar.").status_code == 302
    assert scene.facts("met_the_panel") == 1


def test_two_kept_apart_get_a_refusal_that_names_no_one(scene: PanelScene, address: Address, helen: Client) -> None:
    typed = {"building": "Mill Lane", **day_typed("day", "3 November 2026")}
    assert press(helen, address("arrange-panel", scene.abena), **typed).status_code == 302
    refused = press(helen, address("arrange-panel", scene.mark), **{**typed, "building": "mill lane, the kitchen"})
    assert refused.status_code == 409
    assert "Choose another day or another building." in words_on(refused)
    assert "Abena Osei" not in words_on(refused).replace("kept apart from Abena", "")
    assert press(helen, address("call-off-panel", scene.abena)).status_code == 302
    assert press(helen, address("arrange-panel", scene.mark), **typed).status_code == 302
