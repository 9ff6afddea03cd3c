"""An officer goes back and sends the same again, or other words from a page that was sent: they are asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.test import Client

from alongside import clock
from alongside.acts.desk import A_MOMENT
from tests.builders.panel_meetings import PanelScene
from tests.builders.pressing import day_typed, fields_of, form_on, press, words_on
from tests.builders.reviews import position

Address = Callable[..., str]
DAY, OTHER_DAY = day_typed("day", "17 11 2026"), day_typed("day", "18 11 2026")


def planned(scene: PanelScene) -> int:
    return len(position(scene.review).facts("panel_meeting_planned"))


def test_the_same_again_is_asked_about_and_kept_twice_only_on_purpose(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    page, before = address("plan-meeting"), planned(scene)
    assert press(helen, page, **DAY).status_code == 302
    asked = press(helen, page, **DAY)
    assert asked.status_code == 409
    assert "This is kept already" in words_on(asked)
    assert "If there is a second one just like it, the same button keeps that too." in words_on(asked)
    assert planned(scene) == before + 1
    # everything typed is still in it, and pressing that page means a second one
    again = fields_of(asked)
    assert again["day-day"] == "17"
    assert helen.post(page, again).status_code == 302
    assert planned(scene) == before + 2
    # and that page pressed twice is not a third
    assert helen.post(page, again).status_code == 302
    assert planned(scene) == before + 2


def test_other_words_are_simply_kept(scene: PanelScene, address: Address, helen: Client) -> None:
    page, before = address("plan-meeting"), planned(scene)
    assert press(helen, page, **DAY).status_code == 302
    assert press(helen, page, **OTHER_DAY).status_code == 302
    assert planned(scene) == before + 2


def test_later_in_the_day_the_same_is_another_one(scene: PanelScene, address: Address, helen: Client) -> None:
    page, before = address("plan-meeting"), planned(scene)
    press(helen, page, **DAY)
    with clock.pretending(clock.now() + A_MOMENT + timedelta(minutes=1)):
        assert press(helen, page, **DAY).status_code == 302
    assert planned(scene) == before + 2


def test_other_words_in_a_page_that_was_sent_are_not_lost(scene: PanelScene, address: Address, helen: Client) -> None:
    """As when the browser shows the old page on going back: its token was used, its words are new."""
    page, before = address("plan-meeting"), planned(scene)
    drawn = form_on(helen, page)
    helen.post(page, {**drawn, **DAY})
    asked = helen.post(page, {**drawn, **OTHER_DAY})
    assert asked.status_code == 409
    assert "You sent this page already, with other words" in words_on(asked)
    assert planned(scene) == before + 1
    told = helen.post(page, {**fields_of(asked)})
    assert told.status_code == 409
    assert "Something was recorded while this page was open" in words_on(told)
    assert helen.post(page, fields_of(told)).status_code == 302
    assert planned(scene) == before + 2
