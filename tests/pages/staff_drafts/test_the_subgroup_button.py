"""The Sub-Group button cannot be pressed a moment early: not on the page, not by an old form, not from a second tab."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from alongside.access.models import User
from alongside.acts.drafts.comment_on_draft import comment_on_draft
from alongside.acts.drafts.say_needs_longer import say_needs_longer
from alongside.acts.drafts.upload_draft import upload_draft
from tests.builders.reports import Scene, everyone_is_done, is_done, report_file, signed
from tests.pages.staff_drafts.conftest import at, form_of, text

DAY = {"day-day": "2", "day-month": "2", "day-year": "2027"}
BUTTON = "Put draft 1 on the agenda"


def tabled(scene: Scene) -> int:
    return len(scene.position.facts("put_on_subgroup_agenda"))


def test_the_gate_stands_in_the_place_of_the_button_with_names_and_next_steps(scene: Scene, helen: Client) -> None:
    page = text(helen.get(at(scene, "subgroup")))
    assert BUTTON not in page
    assert 'name="day-day"' not in page
    for words in (
        "Taking draft 1 to the Sub-Group", "Jean Holloway", "Imran Holloway",
        "to say they have had long enough with draft",
        "Nobody in the family is asked to hurry.", at(scene, "record-reading", scene.version, scene.jean),
    ):  # fmt: skip
        assert words in page


def test_it_names_only_whom_it_still_waits_for(scene: Scene, helen: Client) -> None:
    is_done(scene, scene.jean)
    page = text(helen.get(at(scene, "subgroup")))
    assert "Imran Holloway" in page
    assert "Jean Holloway" not in page


def test_a_comment_without_an_answer_stands_in_the_gate(scene: Scene, helen: Client) -> None:
    everyone_is_done(scene)
    comment_on_draft(scene.by(), person=scene.jean, version=scene.version, words="Three times.")
    page = text(helen.get(at(scene, "subgroup")))
    assert "A comment that is not answered yet." in page
    assert BUTTON not in page


def test_the_button_is_there_once_everyone_is_done_and_puts_it_on_the_agenda_once(scene: Scene, helen: Client) -> None:
    everyone_is_done(scene)
    drawn = helen.get(at(scene, "subgroup"))
    assert BUTTON in text(drawn)
    sent = {**form_of(drawn), **DAY}
    for _ in range(2):  # pressed twice
        assert helen.post(at(scene, "subgroup"), sent).status_code == 302
    assert tabled(scene) == 1
    assert "Draft 1 is on the agenda of Tuesday 2 February 2027." in text(helen.get(at(scene, "subgroup")))


def test_a_form_sent_without_the_page_is_refused_with_the_reason(scene: Scene, helen: Client) -> None:
    refused = helen.post(at(scene, "subgroup"), {"version": scene.version, **DAY})
    assert refused.status_code == 409
    assert "Imran Holloway" in text(refused)
    assert tabled(scene) == 0


def test_a_page_from_before_somebody_asked_for_longer_is_refused_and_says_what_happened(
    scene: Scene, helen: Client
) -> None:
    everyone_is_done(scene)
    drawn = form_of(helen.get(at(scene, "subgroup")))
    say_needs_longer(scene.self(scene.imran), person=scene.imran, version=scene.version)
    refused = helen.post(at(scene, "subgroup"), {**drawn, **DAY})
    assert refused.status_code == 409
    assert "Imran Holloway said they need longer with draft 1." in text(refused)
    assert "to say they have had long enough with draft 1." in text(helen.get(at(scene, "subgroup")))
    again = form_of(refused)
    assert (
        helen.post(at(scene, "subgroup"), {**drawn, **again, "seen": scene.position.last_number, **DAY}).status_code
        == 409
    )
    assert tabled(scene) == 0


def test_a_second_tab_with_an_older_version_is_refused(scene: Scene, helen: Client) -> None:
    everyone_is_done(scene)
    first_tab = form_of(helen.get(at(scene, "subgroup")))
    upload_draft(scene.by(), file_name="two.docx", content=report_file("3.1\tAnother."), label="2")
    for more in ({}, {"seen": str(scene.position.last_number)}):
        assert helen.post(at(scene, "subgroup"), {**first_tab, **DAY, **more}).status_code == 409
    assert tabled(scene) == 0


def test_another_reviews_version_goes_nowhere(scene: Scene, helen: Client) -> None:
    everyone_is_done(scene)
    drawn = form_of(helen.get(at(scene, "subgroup")))
    assert helen.post(at(scene, "subgroup"), {**drawn, "version": "fnz1b81f0fkk8r4x", **DAY}).status_code == 409
    assert tabled(scene) == 0


def test_only_those_who_keep_the_review_put_it_on_the_agenda(
    scene: Scene, reviewer: Client, browser: Callable[[User], Client]
) -> None:
    everyone_is_done(scene)
    for client in (reviewer, browser(scene.chair), browser(scene.executive)):
        assert BUTTON not in text(client.get(at(scene, "subgroup")))
        assert client.post(at(scene, "subgroup"), {"version": scene.version, **DAY}).status_code == 404
    assert tabled(scene) == 0


def test_going_ahead_without_someone_states_its_price_to_those_who_may(
    scene: Scene, helen: Client, browser: Callable[[User], Client]
) -> None:
    may, may_not = text(browser(scene.executive).get(at(scene, "subgroup"))), text(helen.get(at(scene, "subgroup")))
    assert "the ledger says “not kept”" in may
    assert at(scene, "go-ahead") in may
    assert at(scene, "go-ahead") not in may_not
    assert "Only a named senior person may go ahead without someone." in may_not


def test_gone_ahead_without_her_the_ledger_says_not_kept_and_who_decided(
    scene: Scene, helen: Client, browser: Callable[[User], Client]
) -> None:
    executive = browser(scene.executive)
    which = f"draft_to_subgroup|{scene.jean}|{scene.version}|"
    said = {"which": which, "reason": "She has been in hospital since the autumn.", "tell": "yes"}
    assert executive.post(at(scene, "go-ahead"), said).status_code == 302
    ledger = text(helen.get(at(scene, "review")))
    row = ledger[ledger.index(">Jean Holloway</a>") : ledger.index(">Imran Holloway</a>")]
    assert "Not kept" in row
    assert f"{scene.executive.name} decided" in row
    # and the gate still waits for him
    assert "Imran Holloway" in text(helen.get(at(scene, "subgroup")))


@pytest.mark.parametrize(("name", "role"), [("pass-subgroup", "chair"), ("sign-executive", "executive")])
def test_the_decision_names_the_version_by_label_and_file(
    scene: Scene, browser: Callable[[User], Client], name: str, role: str
) -> None:
    everyone_is_done(scene)
    signed(scene)
    page = text(browser(getattr(scene, role)).get(at(scene, name)))
    assert "Draft 1, file " in page
    version = scene.position.latest("draft_version_ready")
    assert version is not None
    assert str(version.fact.fields["file"])[:12] in page


def test_only_the_chair_passes_and_only_the_executive_signs(scene: Scene, helen: Client, reviewer: Client) -> None:
    everyone_is_done(scene)
    signed(scene)
    for client in (helen, reviewer):
        for name in ("pass-subgroup", "sign-executive", "send-back"):
            assert client.get(at(scene, name)).status_code == 404


def test_a_decision_about_what_was_not_on_the_agenda_is_refused(
    scene: Scene, helen: Client, browser: Callable[[User], Client]
) -> None:
    everyone_is_done(scene)
    chair = browser(scene.chair)
    assert chair.get(at(scene, "pass-subgroup")).status_code == 404
    helen.post(at(scene, "subgroup"), {**form_of(helen.get(at(scene, "subgroup"))), **DAY})
    drawn: dict[str, Any] = form_of(chair.get(at(scene, "pass-subgroup")))
    newer = upload_draft(scene.by(), file_name="two.docx", content=report_file("3.1\tAnother."), label="2")
    said = {"minute": "Passed.", "on-day": "26", "on-month": "1", "on-year": "2027", "seen": scene.position.last_number}
    assert chair.post(at(scene, "pass-subgroup"), {**drawn, **said, "version": newer}).status_code == 409
    assert scene.position.latest("subgroup_passed") is None
