"""Going ahead without someone: who may, at which gates, what it costs, whom they owe the reasons, and what stays."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.process_files import load_process
from alongside.reading.going_ahead import SAID, cost_of
from alongside.reading.reviews import position_now
from tests.builders.access import sign_in
from tests.builders.reviews import doing
from tests.pages.staff_reviews.conftest import Scene
from tests.pages.staff_reviews.test_review_pages import queries, text

REASON = "He has not answered six letters since August."
RISK = "His partner opens his letters, and he told the officer he is afraid of her."


def without_mark(scene: Scene, **more: str) -> dict[str, str]:
    return {"which": f"terms_fixed|{scene.mark}||", "reason": REASON, "tell": "yes", **more}


def test_every_gate_that_a_senior_person_may_step_over_can_be_chosen_and_no_other() -> None:
    gates = load_process().gates
    assert set(SAID) == {gate.name for gate in gates if gate.may_be_overridden}
    assert not set(SAID) & {gate.name for gate in gates if not gate.may_be_overridden}


def test_the_price_names_each_promise_that_is_broken_for_ever() -> None:
    # promises.yaml: an override at the gate of the Sub-Group is too late for the time with the draft, and for shaping
    assert "As long as they need with the draft" in cost_of("draft_to_subgroup")
    assert "not kept, for ever" in cost_of("terms_fixed")
    assert cost_of("kind_date") == "It stands on the list of these decisions, for ever."


def test_the_ledger_says_not_kept_and_who_decided(scene: Scene, client: Client) -> None:
    sign_in(client, scene.others["business_manager"])
    sent = client.post(scene.at("go-ahead"), without_mark(scene))
    assert sent.status_code == 302
    assert sent["Location"] == scene.at("went-ahead")
    page = text(client.get(scene.at("went-ahead")))
    assert "Fixing the terms of reference, without Mark Dellow" in page
    assert "Decided by Samuel Reed, 8 October 2026" in page
    assert REASON in page
    # seven days from Thu 8 Oct 2026
    assert "They are told the reasons by 15 October." in page
    assert "Tell them, with the reasons" in page


def test_without_a_reason_why_it_is_unsafe_nobody_is_left_untold(scene: Scene, client: Client) -> None:
    sign_in(client, scene.others["business_manager"])
    refused = client.post(scene.at("go-ahead"), without_mark(scene, tell="no"))
    assert refused.status_code == 422
    assert "Say who would be at risk, and how you know." in text(refused)
    assert REASON in text(refused)
    assert client.post(scene.at("go-ahead"), without_mark(scene, tell="no", why_unsafe=RISK)).status_code == 302
    page = text(client.get(scene.at("went-ahead")))
    assert "Not told: telling them would put someone at risk." in page
    assert RISK in page
    owed = position_now(type(scene.review).objects.get(id=scene.review.id)).duties_of("decisions_told")
    assert owed == ()


@pytest.mark.parametrize("role", ["independent_reviewer", "panel_chair", "subgroup_chair"])
def test_others_see_that_it_was_decided_and_not_why(scene: Scene, client: Client, role: str) -> None:
    sign_in(client, scene.others["business_manager"])
    client.post(scene.at("go-ahead"), without_mark(scene, tell="no", why_unsafe=RISK))
    sign_in(client, scene.others[role])
    page = text(client.get(scene.at("went-ahead")))
    assert "Decided by Samuel Reed" in page
    assert REASON not in page
    assert RISK not in page
    assert client.get(scene.at("go-ahead")).status_code == 404


def test_a_day_that_is_not_set_yet_can_be_decided_about(scene: Scene, client: Client) -> None:
    sign_in(client, scene.others["executive_member"])
    # ten working days from Thu 8 Oct 2026 end on Thu 22 Oct: the 15th leaves nobody long enough
    page = text(client.get(scene.at("go-ahead") + "?date=2026-10-15"))
    assert "Setting 15 October 2026 as the day, although Grace Osei would hear of it too late" in page
    assert "Setting" not in text(client.get(scene.at("go-ahead") + "?date=nonsense"))


def test_the_list_asks_the_same_number_of_questions_however_long_it_is(scene: Scene, client: Client) -> None:
    sign_in(client, scene.others["business_manager"])
    client.post(scene.at("go-ahead"), without_mark(scene))
    before = queries(client, scene.at("went-ahead"))
    client.post(scene.at("go-ahead"), {**without_mark(scene), "which": f"terms_fixed|{scene.abena}||"})
    plan_panel_meeting(doing(scene.review, scene.helen), day=date(2026, 11, 3))
    assert queries(client, scene.at("went-ahead")) == before
