"""Leaving somebody out, telling decisions one by one, those who help, complaints, and where somebody wants to stand."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from alongside.acts.families.check_contact_risk import check_contact_risk
from alongside.acts.families.make_complaint import make_complaint
from alongside.acts.families.record_not_possible import record_not_possible
from alongside.acts.families.record_way import record_way
from alongside.record.models import Entry
from tests.builders.access import sign_in
from tests.builders.pressing import form_on, press, words_on
from tests.builders.reviews import doing, position
from tests.pages.staff_reviews.conftest import Scene

DAY = "8 October 2026"


@pytest.fixture
def samuel(scene: Scene) -> Client:
    """The business manager, who may decide."""
    browser = Client()
    sign_in(browser, scene.others["business_manager"])
    return browser


def meeting_of(scene: Scene) -> str:
    return str(position(scene.review).latest("panel_meeting_held").fact.fields["meeting"])


def leave_out(scene: Scene, samuel: Client, **changed: Any) -> Any:
    said = {
        "meeting": meeting_of(scene),
        "ground": "police_asked",
        "reason": "The police asked us to wait, because you may be a witness.",
        "minute": "DI Hart rang on 25 September.",
        "review_again_on": "4 January 2027",
    }
    return press(samuel, scene.at("exclude", scene.mark), **{**said, **changed})


def a_safe_way_for(scene: Scene, person: str) -> str:
    check_contact_risk(doing(scene.review, scene.helen), person=person, outcome="go_ahead")
    way = {"kind": "phone", "value": "07700 900 263", "safe": True, "confirmed_by": "themself"}
    return record_way(doing(scene.review, scene.helen), person=person, **way)


def test_only_those_who_may_approve_come_to_that_page(scene: Scene, helen: Client, samuel: Client) -> None:
    assert helen.get(scene.at("exclude", scene.mark)).status_code == 404
    assert samuel.get(scene.at("exclude", scene.mark)).status_code == 200
    assert scene.at("exclude", scene.mark) not in helen.get(scene.at("person", scene.mark)).content.decode()


def test_leaving_somebody_out_leads_to_whom_it_is_owed(scene: Scene, samuel: Client) -> None:
    answer = leave_out(scene, samuel)
    assert answer.status_code == 302
    assert answer["Location"] == scene.at("decisions")
    page = words_on(samuel.get(scene.at("decisions")))
    assert "Not to involve them for now" in page
    # decided at the meeting on Monday 28 September 2026, so owed by 5 October; today is the 8th
    assert "Mark Dellow was owed it by 5 October." in page
    hers = words_on(samuel.get(scene.at("person", scene.mark)))
    assert "Not involved, by decision of the Panel, since 28 September 2026." in hers
    assert "The Panel looks again on 4 January 2027." in hers
    assert "Offer a meeting with the Panel" not in hers


def test_a_day_that_has_passed_is_refused_beside_its_field_and_all_stays(scene: Scene, samuel: Client) -> None:
    answer = leave_out(scene, samuel, review_again_on="1 October 2026")
    assert answer.status_code == 422
    page = words_on(answer)
    assert "That day has passed." in page
    assert "DI Hart rang on 25 September." in answer.content.decode()


def test_a_decision_is_told_on_a_page_of_its_own_and_stands_there_as_told(
    scene: Scene, helen: Client, samuel: Client
) -> None:
    way = a_safe_way_for(scene, scene.mark)
    leave_out(scene, samuel)
    decision = str(position(scene.review).latest("excluded").fact.fields["decision"])
    address = scene.at("tell-decision", decision, scene.mark)
    words_page = helen.get(address)["Location"]  # first the words; they begin with the reason, never with the minute
    asked = words_on(helen.get(words_page))
    assert "because you may be a witness" in asked
    assert "DI Hart" not in asked
    assert press(helen, words_page).status_code == 302
    by_phone = scene.at("tell-by", scene.mark, "decision", decision, "phone", way)
    sent = {**form_on(helen, by_phone), "heard": "He was told why, and until when."}
    for _ in range(2):  # pressed twice
        assert helen.post(by_phone, sent).status_code == 302
    assert Entry.objects.filter(review=scene.review, kind="decision_told").count() == 1
    told = words_on(helen.get(scene.at("decisions")))
    assert "Mark Dellow was told on 8 October 2026 (phone) by" in told


def test_what_else_is_to_be_told_stands_below(scene: Scene, helen: Client) -> None:
    a_safe_way_for(scene, scene.grace)
    for what in ("panel_update", "meet_the_panel"):
        do = doing(scene.review, scene.helen)
        record_not_possible(do, person=scene.grace, what=what, approver=scene.helen.id, reason="She was in hospital.")
    page = words_on(helen.get(scene.at("decisions")))
    # decided on Thursday 8 October 2026, so within seven days: 15 October
    assert page.count("Grace Osei is owed it by 15 October.") == 2


def test_the_panel_looks_again_and_they_can_take_part(scene: Scene, samuel: Client) -> None:
    leave_out(scene, samuel)
    said = {"outcome": "stays", "meeting": meeting_of(scene), "reason": "Not yet."}
    kept = press(samuel, scene.at("exclusion", scene.mark), **said)
    assert "Say when the Panel looks again." in words_on(kept)
    said = {"outcome": "ends", "meeting": meeting_of(scene), "reason": "The police no longer ask for it."}
    assert press(samuel, scene.at("exclusion", scene.mark), **said).status_code == 302
    assert "Not involved" not in words_on(samuel.get(scene.at("person", scene.mark)))
    assert samuel.get(scene.at("exclusion", scene.mark)).status_code == 404


def test_a_helper_is_named_and_found_to_be_a_risk_on_screens_alone(scene: Scene, helen: Client) -> None:
    said = {"kind": "supporter", "who": "new", "name": "Sam Pell", "on": DAY}
    assert press(helen, scene.at("helpers", scene.grace), **said).status_code == 302
    who = str(position(scene.review).latest("supporter_named").fact.fields["who"])
    no = {"answer": "no", "what": "panel_updates", "words": "She wants none.", "told_by": who, "on": DAY}
    assert press(helen, scene.at("what-they-said", scene.grace), **no).status_code == 302
    risk = {"words": "He kept her letters.", "on": DAY}
    assert press(helen, scene.at("helper-risk", scene.grace, who), **risk).status_code == 302
    page = words_on(helen.get(scene.at("person", scene.grace)))
    assert "Something that was passed on for Grace does not count." in page
    assert "Not confirmed, and does not count: Grace Osei said no for now: updates after Panel meetings." in page
    assert "(Passed on by Sam Pell.)" in page
    assert press(helen, scene.at("asked-alone", scene.grace), words="I want to hear.", on=DAY).status_code == 302


def test_a_relative_does_not_interpret_and_nobody_kept_apart_is_offered(scene: Scene, helen: Client) -> None:
    refused = press(helen, scene.at("helpers", scene.grace), kind="interpreter", who=scene.mark, on=DAY)
    assert "A relative does not interpret. Find a professional." in words_on(refused)
    offered = helen.get(scene.at("helpers", scene.abena)).content.decode()
    assert f'value="{scene.mark}"' not in offered
    assert f'value="{scene.grace}"' in offered


def test_somebody_goes_from_any_stand_to_any_other(scene: Scene, helen: Client) -> None:
    stands = [
        ("informed", "Wants only to be told how it goes"),
        ("not_now", "Not now: stepped back"),
        ("nothing", "Wants to hear nothing from us"),
        ("takes_part", "Came back, and takes part"),
    ]
    for word, words in stands:
        said = {"stands": word, "words": "As I said.", "publication_by": "post", "on": DAY}
        assert press(helen, scene.at("takes-part", scene.grace), **said).status_code == 302
        assert words in words_on(helen.get(scene.at("person", scene.grace))), word


def test_a_complaint_is_recorded_heard_and_answered_on_screens_alone(scene: Scene, helen: Client) -> None:
    way = a_safe_way_for(scene, scene.grace)
    said = {"about": "contact", "words": "Nobody rang me back.", "how": "letter", "on": DAY}
    assert press(helen, scene.at("complaint", scene.grace), **said).status_code == 302
    page = words_on(helen.get(scene.at("complaints")))
    assert "Grace Osei: how we got in touch, or did not" in page
    # three working days from Thursday 8 October 2026
    assert "Tell them by 13 October that it has come, and who answers." in page
    complaint = str(position(scene.review).latest("complaint_made").fact.fields["complaint"])
    samuel = scene.others["business_manager"].id
    heard = {"channel": way, "answered_by": samuel, "on": DAY}
    assert press(helen, scene.at("complaint-acknowledge", scene.grace, complaint), **heard).status_code == 302
    answer = {**heard, "outcome": "upheld", "words": "You are right. We are sorry."}
    assert press(helen, scene.at("complaint-answer", scene.grace, complaint), **answer).status_code == 302
    assert "Answered on 8 October 2026: the complaint is right." in words_on(helen.get(scene.at("complaints")))


def test_an_answer_without_reasons_is_refused_and_a_strangers_complaint_is_not_there(
    scene: Scene, helen: Client
) -> None:
    a_safe_way_for(scene, scene.grace)
    complaint = make_complaint(doing(scene.review, scene.helen), person=scene.grace, about="other", words="The chair.")
    refused = press(helen, scene.at("complaint-answer", scene.grace, complaint), outcome="upheld", on=DAY)
    assert refused.status_code == 422
    assert "Write the answer." in words_on(refused)
    assert helen.get(scene.at("complaint-answer", scene.mark, complaint)).status_code == 404


def test_an_answer_that_names_somebody_kept_apart_comes_back_with_all_that_was_typed(
    scene: Scene, helen: Client
) -> None:
    way = a_safe_way_for(scene, scene.abena)
    complaint = make_complaint(doing(scene.review, scene.helen), person=scene.abena, about="other", words="The chair.")
    said = {"channel": way, "answered_by": scene.helen.id, "outcome": "upheld", "on": DAY}
    answer = press(helen, scene.at("complaint-answer", scene.abena, complaint), words="Mark was told first.", **said)
    assert answer.status_code == 422
    assert "These words name Mark Dellow, kept apart from the reader. Take that out first." in words_on(answer)
    assert "Mark was told first." in answer.content.decode()
    assert position(scene.review).latest("complaint_answered") is None


def test_what_somebody_said_against_us_and_why_they_were_left_out_only_the_keepers_read(
    scene: Scene, helen: Client, samuel: Client
) -> None:
    make_complaint(doing(scene.review, scene.helen), person=scene.grace, about="someone_here", words="She shouted.")
    leave_out(scene, samuel)
    kept = ("She shouted.", "because you may be a witness", "DI Hart rang")
    theirs = words_on(helen.get(scene.at("history")))
    assert all(words in theirs for words in kept)
    for role in ("independent_reviewer", "panel_chair", "executive_member"):
        browser = Client()
        sign_in(browser, scene.others[role])
        for name in ("history", "decisions"):
            page = words_on(browser.get(scene.at(name)))
            assert "Mark Dellow" in page
            assert not any(words in page for words in kept), (role, name)


def test_the_pages_that_tell_somebody_left_out_say_so_and_offer_nothing(
    scene: Scene, helen: Client, samuel: Client
) -> None:
    way = a_safe_way_for(scene, scene.mark)
    leave_out(scene, samuel)
    for address in (
        scene.at("tell", scene.mark, "scope_question", "-"),
        scene.at("tell-by", scene.mark, "scope_question", "-", "phone", way),
        scene.at("offer-panel", scene.mark),
    ):
        answer = helen.get(address)
        assert "The Panel decided not to involve Mark for now. Nothing of the review goes to them." in words_on(answer)
        assert "<form" not in answer.content.decode().partition("<main")[2]
        assert helen.post(address, {"on-day": "8"}).status_code == 200
    assert position(scene.review).latest("asked_what_to_look_at") is None
