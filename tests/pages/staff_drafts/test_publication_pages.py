"""The pages about publication: what is in place, whom it waits for, and a day that will not do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.test import Client

from alongside.access.models import User
from alongside.acts.families.ask_quiet_time import ask_quiet_time
from alongside.acts.publication.make_publication_file import make_publication_file
from alongside.acts.publication.write_public_page import write_public_page
from tests.builders.reports import PAGE, Scene, everyone_is_done, signed
from tests.pages.staff_drafts.conftest import at, form_of, text


def press(client: Client, address: str, **said: Any) -> Any:
    return client.post(address, {**form_of(client.get(address)), **said})


def day(on: date) -> dict[str, str]:
    return {"date-day": str(on.day), "date-month": str(on.month), "date-year": str(on.year)}


def test_the_page_says_what_is_missing_in_order_with_the_next_step(scene: Scene, helen: Client) -> None:
    page = text(helen.get(at(scene, "publication")))
    for words in (
        "is not signed by the Executive Members yet.",
        "is not set.",
        "are not written yet.",
        "is not made yet.",
    ):
        assert words in page
    everyone_is_done(scene)
    signed(scene)
    page = text(helen.get(at(scene, "publication")))
    assert "draft 1 was signed on 26 January 2027" in page
    assert at(scene, "panel-copy") in page


def test_a_day_near_one_that_matters_is_refused_with_whom_and_the_first_clear_day(scene: Scene, helen: Client) -> None:
    """Seven days either side of Mon 1 March are closed: the first clear working day is Tue 9 March."""
    first = date(2027, 3, 1)
    ask_quiet_time(scene.self(scene.jean), person=scene.jean, first_day=first, last_day=first, words="", kind="death")
    refused = press(helen, at(scene, "set-date"), **day(date(2027, 3, 3)))
    assert refused.status_code == 409
    assert "too near a day that matters to Jean Holloway. The first clear day is 9 March" in text(refused)
    assert press(helen, at(scene, "set-date"), **day(date(2027, 3, 9))).status_code == 302


def test_each_person_is_told_the_day_and_the_news_that_it_is_off(scene: Scene, helen: Client) -> None:
    on = {"on-day": "26", "on-month": "1", "on-year": "2027", "words": ""}
    press(helen, at(scene, "set-date"), **day(date(2027, 3, 9)))
    assert "Does not know the day yet. Tell them by 23 February." in text(helen.get(at(scene, "publication")))
    tell = at(scene, "tell-date-of-publication", scene.jean)
    assert press(helen, tell, channel=scene.ways[scene.jean], **on).status_code == 302
    press(helen, at(scene, "withdraw-date"), reason="inquest", words="The coroner asked us to wait.")
    assert "Has to hear that the day changed." in text(helen.get(at(scene, "publication")))
    assert "The coroner asked us to wait." in text(helen.get(tell))
    assert press(helen, tell, channel=scene.ways[scene.jean], **on).status_code == 302
    assert scene.position.latest("publication_change_told", person=scene.jean) is not None


def test_names_that_stand_in_it_are_shown_where_they_stand_and_stop_the_file(scene: Scene, helen: Client) -> None:
    everyone_is_done(scene)
    signed(scene)
    write_public_page(scene.by(), words=replace(PAGE, found="A teacher wrote that Imran never rang back."))
    page = text(helen.get(at(scene, "anonymise")))
    assert "One place holds something from the record that could tell who somebody is." in page
    assert "A teacher wrote that Imran never rang back." in page
    assert press(helen, at(scene, "anonymise")).status_code == 422
    assert scene.position.latest("publication_file_made") is None


def test_the_same_person_cannot_sign_twice(scene: Scene, helen: Client, browser: Callable[[User], Client]) -> None:
    everyone_is_done(scene)
    signed(scene)
    write_public_page(scene.by(), words=PAGE)
    make_publication_file(scene.by(), version=scene.version)
    assert press(helen, at(scene, "sign-anonymity"), sure="on").status_code == 302
    again = press(helen, at(scene, "sign-anonymity"), sure="on")
    assert again.status_code == 422
    assert "It takes somebody else as well." in text(again)
    assert press(browser(scene.samuel), at(scene, "sign-anonymity"), sure="on").status_code == 302


def test_a_name_that_somebody_real_has_is_refused_without_saying_whose(scene: Scene, helen: Client) -> None:
    refused = press(helen, at(scene, "choose-name"), name="Imran", person=scene.jean, reason="He liked it.")
    assert refused.status_code == 422
    assert "This name belongs to somebody real. Whose it is stays with us." in text(refused)


def test_only_those_who_publish_see_these_pages(
    scene: Scene, reviewer: Client, browser: Callable[[User], Client]
) -> None:
    for client in (reviewer, browser(scene.chair), browser(scene.executive)):
        for name in ("publication", "set-date", "publish", "anonymise", "take-down"):
            assert client.get(at(scene, name)).status_code == 404
