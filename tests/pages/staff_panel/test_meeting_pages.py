"""Panel meetings in the staff door: plan, tell, move, cancel, hold, and what each person is owed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.acts.panel_meetings.hold_panel_meeting import hold_panel_meeting
from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.acts.panel_meetings.write_update import write_update
from alongside.reading.panel_meetings import meeting_with
from tests.builders.panel_meetings import PanelScene
from tests.builders.pressing import day_typed, form_on, press, words_on
from tests.builders.reviews import a_family_member, doing, position
from tests.builders.telling import told

Address = Callable[..., str]
SEEN_BY_ALL = [
    "review_officer", "business_manager", "independent_reviewer", "panel_chair", "subgroup_chair", "executive_member",
]  # fmt: skip


def plan(scene: PanelScene, day: str = "2026-11-17") -> str:
    return plan_panel_meeting(doing(scene.review, scene.helen), day=date.fromisoformat(day))


@pytest.mark.parametrize("role", SEEN_BY_ALL)
def test_everyone_on_the_review_sees_what_each_person_is_owed(
    scene: PanelScene, address: Address, browser: Callable[..., Client], role: str
) -> None:
    client = browser(role)
    listed = words_on(client.get(address("meetings")))
    assert "Tuesday 6 October 2026" in listed
    page = client.get(address("meeting", scene.meeting))
    assert "Not done. Abena, Grace and Mark are owed an update." in words_on(page)
    assert "By Tue 13 Oct" in words_on(page)
    gives = "Give the update" in words_on(page)
    assert gives == (role in ("review_officer", "business_manager"))
    assert ("It cannot be given" in words_on(page)) == (role in ("business_manager", "executive_member"))


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("hold-meeting", {"review_officer", "business_manager", "panel_chair"}),
        ("cancel-meeting", {"review_officer", "business_manager", "panel_chair"}),
        ("move-meeting", {"review_officer", "business_manager", "panel_chair"}),
    ],
)
@pytest.mark.parametrize("role", SEEN_BY_ALL)
def test_only_those_who_run_the_panel_change_a_meeting(
    scene: PanelScene, address: Address, browser: Callable[..., Client], role: str, name: str, allowed: set[str]
) -> None:
    answer = browser(role).get(address(name, plan(scene)))
    assert answer.status_code == (200 if role in allowed else 404)


def test_a_meeting_is_planned_and_its_page_follows(scene: PanelScene, address: Address, helen: Client) -> None:
    answer = press(helen, address("plan-meeting"), **day_typed("day", "17 November 2026"))
    assert answer.status_code == 302
    assert "The Panel meeting on 17 November" in words_on(helen.get(answer["Location"]))


def test_a_meeting_held_tomorrow_is_refused_beside_the_day(scene: PanelScene, address: Address, helen: Client) -> None:
    meeting = plan(scene)
    answer = press(helen, address("hold-meeting", meeting), **day_typed("on", "9 October 2026"))
    assert answer.status_code == 422
    assert "That day has not come yet." in words_on(answer)
    assert 'value="9"' in answer.content.decode()
    assert scene.facts("panel_meeting_held") == 1


def test_holding_a_meeting_twice_by_back_and_press_is_one_fact(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    meeting = plan(scene)
    typed = {**form_on(helen, address("hold-meeting", meeting)), **day_typed("on", "8 October 2026")}
    first = helen.post(address("hold-meeting", meeting), typed)
    again = helen.post(address("hold-meeting", meeting), typed)
    assert first.status_code == 302
    assert again.status_code in (302, 409)
    assert scene.facts("panel_meeting_held") == 2  # the one of the scene, and this


def test_cancelling_says_who_is_owed_a_word_and_asks_why(scene: PanelScene, address: Address, helen: Client) -> None:
    meeting = plan(scene)
    told(doing(scene.review, scene.helen), "panel_date", person=scene.grace, about=meeting, channel=scene.phone)
    page = helen.get(address("cancel-meeting", meeting))
    assert "Grace Osei was told this day. Each is owed a word in 2 working days" in words_on(page)
    assert press(helen, address("cancel-meeting", meeting), reason="").status_code == 422
    answer = press(helen, address("cancel-meeting", meeting), reason="Two people are ill.")
    shown = words_on(helen.get(answer["Location"]))
    assert "Cancelled on 8 October. Two people are ill." in shown
    assert "Not done. Grace is owed a word that it is not held." in shown


def test_the_day_is_told_by_a_safe_way_and_a_move_asks_for_a_new_word(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    meeting = plan(scene)
    told = press(helen, address("tell-date", meeting, scene.grace))
    assert told.status_code == 302
    assert "Told on 8 Oct" in words_on(helen.get(address("meeting", meeting)))
    assert press(helen, address("move-meeting", meeting), **day_typed("day", "7 October 2026")).status_code == 422
    assert press(helen, address("move-meeting", meeting), **day_typed("day", "24 November 2026")).status_code == 302
    shown = words_on(helen.get(address("meeting", meeting)))
    assert "It was to be on 17 November and was moved." in shown
    assert "Knew another day" in shown
    asked = helen.get(address("tell-change", meeting, scene.grace))["Location"]
    shown = press(helen, asked, why="The room was taken.")["Location"]
    assert "The room was taken." in words_on(helen.get(shown))
    assert press(helen, shown).status_code == 302
    assert scene.facts("panel_change_told") == 1


def test_a_word_by_letter_waits_to_be_posted(scene: PanelScene, address: Address, helen: Client) -> None:
    meeting = plan(scene)
    press(helen, address("tell-date", meeting, scene.grace))
    press(helen, address("cancel-meeting", meeting), reason="Ill.")
    asked = helen.get(address("tell-change", meeting, scene.grace))["Location"]
    press(helen, asked, why="Two people are ill.")
    answer = press(helen, address("tell-by", scene.grace, "panel_change", meeting, "post", scene.post))
    assert answer["Location"] == "/staff/letters/"
    assert scene.facts("panel_change_told") == 0
    assert "A Panel meeting has moved, or will not be held" in words_on(helen.get("/staff/letters/"))


def test_what_cannot_be_given_gets_its_reason_by_name(
    scene: PanelScene, address: Address, browser: Callable[..., Client]
) -> None:
    samuel = browser("business_manager")
    answer = press(samuel, address("update-not-possible", scene.meeting, scene.mark), reason="No safe way was found.")
    assert answer.status_code == 302
    shown = words_on(samuel.get(address("meeting", scene.meeting)))
    assert "Not done. Abena and Grace are owed an update." in shown
    assert "Not possible" in shown
    found = position(scene.review).latest("recorded_not_possible", person=scene.mark)
    assert found.fact.fields["meeting"] == scene.meeting
    assert found.fact.fields["approver"] != scene.helen.id


@pytest.mark.parametrize("name", ["meeting", "hold-meeting", "update"])
def test_a_meeting_of_nobody_is_not_found(scene: PanelScene, address: Address, helen: Client, name: str) -> None:
    assert helen.get(address(name, "0000000000000000")).status_code == 404


def test_a_meeting_that_was_held_cannot_be_cancelled_by_any_route(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    assert "This meeting was held." in words_on(helen.get(address("cancel-meeting", scene.meeting)))
    seen = {"seen": str(scene.last_number()), "once": "", "reason": "No."}
    assert helen.post(address("cancel-meeting", scene.meeting), seen).status_code == 409
    assert scene.facts("panel_meeting_cancelled") == 0
    assert meeting_with(position(scene.review), scene.meeting).state == "held"


def test_the_pages_take_as_many_queries_for_thirty_people_as_for_three(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    def count() -> list[int]:
        found = []
        for name, about in (("meetings", ()), ("meeting", (scene.meeting,)), ("update", (scene.meeting,))):
            helen.get(address(name, *about))
            with CaptureQueriesContext(connection) as made:
                assert helen.get(address(name, *about)).status_code == 200
            found.append(len(made))
        return found

    few = count()
    for number in range(12):
        a_family_member(scene.review, scene.helen, name=f"Cousin {number}", relation="cousin", relation_kind="cousin")
    meeting = plan(scene, "2026-10-08")
    hold_panel_meeting(doing(scene.review, scene.helen), meeting=meeting, on=date(2026, 10, 8))
    scene.meeting = meeting
    write_update(doing(scene.review, scene.helen), meeting=meeting, words="It met.")
    assert count() == few
