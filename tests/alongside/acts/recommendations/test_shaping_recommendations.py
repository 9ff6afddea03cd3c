"""Recommendations: where they come from, what each person thinks, and that each hears what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from alongside.acts.desk import AlreadyDone
from alongside.acts.families.keep_apart import keep_apart
from alongside.acts.kept_apart import NamesSomeoneKeptApart
from alongside.acts.letters.given import NothingToTell
from alongside.acts.recommendations.add_recommendation import add_recommendation
from alongside.acts.recommendations.decide_recommendation import decide_recommendation
from alongside.acts.recommendations.draft_recommendations import draft_recommendations
from alongside.acts.recommendations.give_view import give_view
from alongside.acts.recommendations.talk_through_recommendations import talk_through_recommendations
from alongside.reading.families import members_of
from alongside.reading.recommendations import fates_owed, recommendations_of, shaping_owed
from tests.builders.panel_meetings import PanelScene, the_panel_has_met
from tests.builders.reviews import doing, position
from tests.builders.telling import told


@pytest.fixture
def scene(partnership: Any) -> Iterator[PanelScene]:
    with the_panel_has_met(partnership, written=False) as made:
        yield made


def add(scene: PanelScene, words: str = "Ask where a child sleeps\nEvery term.") -> str:
    return add_recommendation(doing(scene.review, scene.helen), words=words, origin="family", from_person=scene.grace)


def listed(scene: PanelScene) -> list[Any]:
    now = position(scene.review)
    return recommendations_of(scene.review, now, members_of(scene.review, now))


def test_a_recommendation_keeps_its_words_and_where_it_came_from(scene: PanelScene) -> None:
    add(scene)
    [found] = listed(scene)
    assert (found.title, found.text) == ("Ask where a child sleeps", "Every term.")
    assert (found.origin, found.from_name) == ("the family", "Grace Osei")


def test_each_person_is_owed_a_part_once_the_list_is_ready_and_one_talk_is_for_one_person(scene: PanelScene) -> None:
    add(scene)
    assert shaping_owed(position(scene.review)) == {}
    draft_recommendations(doing(scene.review, scene.helen))
    talk_through_recommendations(doing(scene.review, scene.helen), person=scene.grace, words="Ask it kindly.")
    states = {person: str(duty.state) for person, duty in shaping_owed(position(scene.review)).items()}
    assert states == {scene.abena: "due", scene.grace: "kept", scene.mark: "due"}


def test_a_view_is_owed_an_answer_and_cannot_be_answered_before_it_is_decided(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)
    recommendation = add(scene)
    give_view(do, person=scene.grace, recommendation=recommendation, view="reword", words="Not “check”. Ask.")
    assert fates_owed(position(scene.review)) == {(scene.grace, recommendation)}
    with pytest.raises(NothingToTell):
        told(do, "recommendation_fate", person=scene.grace, about=recommendation, channel=scene.phone)
    decide_recommendation(do, recommendation=recommendation, fate="reworded", reason="You are right.", words="Ask them")
    told(do, "recommendation_fate", person=scene.grace, about=recommendation, channel=scene.phone)
    assert fates_owed(position(scene.review)) == set()
    [found] = listed(scene)
    assert (found.title, found.fate_word, found.reason) == ("Ask them", "Put differently", "You are right.")
    assert found.views[0].told_on is not None


def test_a_reason_that_names_someone_kept_apart_is_not_told(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)
    recommendation = add(scene)
    give_view(do, person=scene.abena, recommendation=recommendation, view="agree")
    with pytest.raises(NamesSomeoneKeptApart):  # everybody reads it
        decide_recommendation(do, recommendation=recommendation, fate="dropped", reason="Mark did not want it.")
    decide_recommendation(do, recommendation=recommendation, fate="dropped", reason="Grace did not want it.")
    keep_apart(do, person=scene.abena, other=scene.grace, reason="Told by her since.")
    with pytest.raises(NamesSomeoneKeptApart):
        told(do, "recommendation_fate", person=scene.abena, about=recommendation, channel=scene.email)
    assert scene.facts("recommendation_fate_told") == 0


def test_adding_twice_from_one_form_adds_one(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen, once="one form")
    add_recommendation(do, words="Ask", origin="reviewer")
    with pytest.raises(AlreadyDone):
        add_recommendation(do, words="Ask", origin="reviewer")
    assert len(listed(scene)) == 1
