"""Meeting the Panel: offered, answered, arranged, held; and nobody meets whom they are kept apart from."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.order import OutOfOrder
from alongside.acts.panel_meetings.answer_meeting_with_panel import answer_meeting_with_panel
from alongside.acts.panel_meetings.arrange_meeting_with_panel import arrange_meeting_with_panel
from alongside.acts.panel_meetings.call_off_meeting_with_panel import call_off_meeting_with_panel
from alongside.acts.panel_meetings.meet_the_panel import meet_the_panel
from alongside.reading.meeting_the_panel import arranged_for
from tests.builders.panel_meetings import PanelScene
from tests.builders.reviews import doing, position
from tests.builders.telling import told

DAY = date(2026, 11, 3)


def arrange(scene: PanelScene, person: str, building: str, day: date = DAY) -> None:
    arrange_meeting_with_panel(doing(scene.review, scene.helen), person=person, day=day, building=building)


def promise(scene: PanelScene, person: str) -> str:
    return str(position(scene.review).duty("meet_the_panel", person=person).state)


def test_an_offer_keeps_the_promise_and_no_answer_is_not_a_no(scene: PanelScene) -> None:
    told(doing(scene.review, scene.helen), "meet_the_panel", person=scene.grace, channel=scene.phone)
    assert promise(scene, scene.grace) == "kept"
    assert promise(scene, scene.mark) == "due"


def test_a_no_can_be_taken_back_with_a_yes(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)
    told(do, "meet_the_panel", person=scene.grace, channel=scene.phone)
    answer_meeting_with_panel(do, person=scene.grace, answer="no", words="Not yet.")
    answer_meeting_with_panel(do, person=scene.grace, answer="yes", words="With my sister.")
    answers = position(scene.review).facts("meeting_panel_offer_answered", person=scene.grace)
    assert [entry.fact.fields["answer"] for entry in answers] == ["no", "yes"]


@pytest.mark.parametrize("building", ["Mill Lane", "mill  lane", "Mill-Lane", "Mill Lane, the garden room"])
def test_two_people_kept_apart_are_never_asked_to_one_building_on_one_day(scene: PanelScene, building: str) -> None:
    arrange(scene, scene.abena, "Mill Lane, the front room")
    with pytest.raises(GateClosed) as said:
        arrange(scene, scene.mark, building)
    assert all(gate.names_no_one for gate in said.value.closed)
    assert scene.facts("meeting_with_panel_arranged") == 1


def test_another_day_or_another_building_or_somebody_else_is_fine(scene: PanelScene) -> None:
    arrange(scene, scene.abena, "Mill Lane")
    arrange(scene, scene.mark, "Mill Lane", date(2026, 11, 4))
    arrange(scene, scene.grace, "Mill Lane")
    assert scene.facts("meeting_with_panel_arranged") == 3


def test_a_meeting_called_off_frees_day_and_building(scene: PanelScene) -> None:
    arrange(scene, scene.abena, "Mill Lane, the front room")
    held = arranged_for(position(scene.review), scene.abena)
    assert (held.day, held.building) == (DAY, "Mill lane")
    call_off_meeting_with_panel(
        doing(scene.review, scene.helen), person=scene.abena, day=held.day_kept, building=held.building_kept
    )
    assert arranged_for(position(scene.review), scene.abena) is None
    arrange(scene, scene.mark, "Mill Lane")
    assert scene.facts("meeting_with_panel_arranged") == 2


def test_they_cannot_have_met_tomorrow(scene: PanelScene) -> None:
    with pytest.raises(OutOfOrder):
        meet_the_panel(
            doing(scene.review, scene.helen), person=scene.grace, day=date(2026, 10, 9), building="Mill Lane", words="."
        )
    assert scene.facts("met_the_panel") == 0
