"""The pages of a review: who sees them, what they say, and how many questions they ask of the database."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside import clock
from alongside.acts.families.record_reply import record_reply
from tests.builders.access import sign_in
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_family_member, a_review, doing
from tests.pages.staff_reviews.conftest import TODAY, Scene

EVERYONE = ("business_manager", "independent_reviewer", "panel_chair", "subgroup_chair", "executive_member")


def text(response: Any) -> str:
    return response.content.decode().replace("\u00a0", " ")


def queries(client: Client, address: str) -> int:
    client.get(address)  # once before, so that what is kept for a while is there both times
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


# ------------------------------------------------------------------ Today


def test_today_begins_with_plain_sentences_that_name_who_waits(scene: Scene, helen: Client) -> None:
    page = text(helen.get(reverse("staff:today")))
    assert "Thursday 8 October" in page
    # early contact was due to Abena and Mark on Mon 14 Sept (10 working days from 31 Aug, itself a bank holiday);
    # the update to all three on Mon 5 Oct (5 working days from 28 Sept)
    assert "Abena Osei, Grace Osei and Mark Dellow are waiting for something we promised by" in page
    assert "Nothing is due today." in page


def test_today_groups_one_act_in_a_row_with_its_next_thing(scene: Scene, helen: Client) -> None:
    page = text(helen.get(reverse("staff:today")))
    assert page.index("Not kept yet") < page.index("First contact with Mark") < page.index("after the Panel meeting")
    assert page.count("after the Panel meeting</td>") == 1
    assert scene.at("first-contact", scene.mark) in page


def test_today_asks_the_same_number_of_questions_however_much_is_due(scene: Scene, helen: Client) -> None:
    before = queries(helen, reverse("staff:today"))
    for number in range(27):
        a_family_member(scene.review, scene.helen, name=f"Cousin {number}", relation="cousin", relation_kind="cousin")
    assert queries(helen, reverse("staff:today")) == before


def test_an_empty_today_says_so(partnership: Any, client: Client) -> None:
    sign_in(client, somebody(partnership, "Nasreen Iqbal", "Review officer"))
    assert "Nothing waits for you." in text(client.get(reverse("staff:today")))


def test_nobody_sees_what_is_due_in_a_review_they_have_no_place_in(
    scene: Scene, client: Client, partnership: Any
) -> None:
    sign_in(client, somebody(partnership, "Nasreen Iqbal", "Review officer"))
    assert "Abena" not in text(client.get(reverse("staff:today")))
    assert client.get(scene.at("review")).status_code == 404
    assert client.get(scene.at("person", scene.abena)).status_code == 404


# ------------------------------------------------------------------ Reviews


def test_a_list_of_fifty_asks_no_more_than_a_list_of_one(scene: Scene, helen: Client) -> None:
    before = queries(helen, reverse("staff:reviews"))
    for number in range(49):
        a_review(scene.helen, reference=f"LCSPR 2025-{number:02}")
    page = text(helen.get(reverse("staff:reviews")))
    assert page.count("’s review</a>") == 50
    assert queries(helen, reverse("staff:reviews")) == before


# ------------------------------------------------------------------ The review's page


def test_the_page_of_a_review_says_where_it_stands(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("review")))
    assert "Local Child Safeguarding Practice Review 2026-03." in page
    assert "Gathering since 28 September." in page
    # 31 August and six calendar months, clamped to the end of February (AC-03)
    assert "Six months end on 28 February 2027." in page
    assert "Families are never told to hurry for it" in page


def test_the_ledger_shows_each_person_against_each_promise(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("review")))
    for name in ("Abena Osei", "Grace Osei", "Mark Dellow"):
        assert (
            scene.at("person", {"Abena Osei": scene.abena, "Grace Osei": scene.grace, "Mark Dellow": scene.mark}[name])
            in page
        )
    assert "father; kept apart from Abena" in page
    assert page.count("Not kept yet") >= 3
    assert page.count('<span class="cell-name" aria-hidden="true">Impact Statement</span>') == 3


def test_what_cannot_go_ahead_stands_with_names_and_next_steps(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("review")))
    gate = page[page.index("Fixing the terms of reference") :]
    assert "It waits for three people." in gate
    assert scene.at("scope-input", scene.grace) in gate


def test_the_page_of_a_review_asks_the_same_however_many_people_and_entries(scene: Scene, helen: Client) -> None:
    before = queries(helen, scene.at("review"))
    for number in range(27):
        person = a_family_member(
            scene.review, scene.helen, name=f"Cousin {number}", relation="cousin", relation_kind="cousin"
        )
        record_reply(doing(scene.review, scene.helen), person=person, words="Hello.")
    assert queries(helen, scene.at("review")) == before


@pytest.mark.parametrize("role", EVERYONE)
def test_each_role_sees_the_review_and_only_what_it_may_do(scene: Scene, client: Client, role: str) -> None:
    sign_in(client, scene.others[role])
    page = text(client.get(scene.at("review")))
    keeps = role == "business_manager"
    assert (scene.at("add-person") in page) is keeps
    assert (scene.at("plan-meeting") in page) is (role in ("business_manager", "panel_chair"))
    assert client.get(scene.at("add-person")).status_code == (200 if keeps else 404)
    assert client.get(scene.at("history")).status_code == 200


@pytest.mark.parametrize("role", [role for role in EVERYONE if role != "business_manager"])
def test_a_role_that_keeps_no_review_can_record_nothing_by_any_route(scene: Scene, client: Client, role: str) -> None:
    sign_in(client, scene.others[role])
    for name in (
        "risk-check",
        "add-way",
        "first-contact",
        "record-call",
        "keep-apart",
        "died",
        "what-they-said",
        "place-hold",
    ):
        assert client.post(scene.at(name, scene.abena), {}).status_code == 404, name
    for name in ("draft-terms", "fix-terms", "delay-letter", "milestones", "give-place", "begin-proceeding"):
        assert client.post(scene.at(name), {}).status_code == 404, name


# ------------------------------------------------------------------ History


def test_history_shows_every_entry_with_its_number_and_who_recorded_it(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("history")))
    scene.review.refresh_from_db()
    assert page.count("Recorded by Helen Marsh") == scene.review.last_number
    assert f"Entry {scene.review.last_number}." in page
    assert "First contact with Grace Osei was made." in page
    assert "We spoke." in page


def test_whoever_writes_no_report_reads_no_word_the_family_said(scene: Scene, client: Client) -> None:
    record_reply(doing(scene.review, scene.helen), person=scene.abena, words="I cannot sleep.")
    for role, reads in (("independent_reviewer", True), ("subgroup_chair", False), ("panel_chair", False)):
        sign_in(client, scene.others[role])
        page = text(client.get(scene.at("history")))
        assert "Abena Osei got in touch." in page
        assert ("I cannot sleep." in page) is reads, role
        assert "Told by her." not in page, role


def test_history_asks_the_same_however_long_it_is(scene: Scene, helen: Client) -> None:
    before = queries(helen, scene.at("history"))
    for number in range(30):
        record_reply(doing(scene.review, scene.helen), person=scene.abena, words=f"Call {number}.")
    assert queries(helen, scene.at("history")) == before


# ------------------------------------------------------------------ Deciding


def typed(**changed: str) -> dict[str, str]:
    said = {
        "reference": "LCSPR 2026-09",
        "became_aware_on": "3 September 2026",
        "decided_on": "1 October 2026",
        "about_name": "Noor Haddad",
        "about_called": "Noor",
        "about_pronoun": "she",
        "about_died": "yes",
    }
    return {**said, **changed}


def test_a_decision_with_nobody_named_is_refused_beside_the_field_and_everything_stays(
    scene: Scene, helen: Client
) -> None:
    response = helen.post(reverse("staff:decide-kind", args=["lcspr"]), typed(reason="She was six."))
    assert response.status_code == 422
    page = text(response)
    assert "Name at least one family member, or say below why nobody is known yet." in page
    assert 'value="Noor Haddad"' in page
    assert "She was six." in page


@pytest.mark.parametrize("kind", ["lcspr", "safeguarding-adults-review", "dhr"])
def test_what_there_is_to_check_is_listed_in_the_order_of_the_page(scene: Scene, helen: Client, kind: str) -> None:
    page = helen.post(reverse("staff:decide-kind", args=[kind]), {}).content.decode()
    led_to = re.findall(r'href="#(id_[^"]+)"', page)
    assert len(led_to) >= 8
    assert led_to == sorted(led_to, key=lambda box: page.index(f'id="{box}"'))


def test_days_out_of_order_are_refused_beside_their_field(scene: Scene, helen: Client) -> None:
    response = helen.post(
        reverse("staff:decide-kind", args=["lcspr"]),
        typed(rapid_review_sent_on="1 September 2026", name_1="Amal Haddad", relation_1="mother"),
    )
    assert response.status_code == 422
    assert "That is before the council became aware. Which day did you mean?" in text(response)


def test_a_day_ahead_is_refused(scene: Scene, helen: Client) -> None:
    response = helen.post(
        reverse("staff:decide-kind", args=["lcspr"]),
        typed(decided_on="9 October 2026", name_1="Amal Haddad", relation_1="mother"),
    )
    assert "That day has not come yet." in text(response)


def test_a_decision_leads_to_the_review_with_its_family(scene: Scene, helen: Client) -> None:
    response = helen.post(
        reverse("staff:decide-kind", args=["lcspr"]), typed(name_1="Amal Haddad", relation_1="mother"), follow=True
    )
    page = text(response)
    assert "Noor’s review" in page
    assert "Amal Haddad" in page
    assert "Six months end on 1 April 2027." in page


def test_an_adults_review_asks_for_the_ground_of_the_law(scene: Scene, helen: Client) -> None:
    page = text(helen.get(reverse("staff:decide-kind", args=["safeguarding-adults-review"])))
    assert "Care Act 2014, section 44(1) to (3)" in page
    assert "council become aware" not in page


# ------------------------------------------------------------------ Terms, letters, courts


def test_the_terms_stand_shut_with_the_names_they_wait_for(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("terms")))
    assert "What the school knew." in page
    assert scene.at("fix-terms") not in page
    assert "Mark Dellow" in page[page.index("Fixing them") :]


def test_fixing_the_terms_too_early_is_refused_by_the_form_itself_too(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("fix-terms")))
    assert "It waits for three people." in page
    assert "<textarea" not in page
    response = helen.post(scene.at("fix-terms"), {"words": "As drafted, at length.", "on": "8 October 2026"})
    assert response.status_code == 409
    page = text(response)
    assert "Waiting for" in page
    assert "As drafted, at length." in page


def test_the_delay_letter_lists_what_the_record_holds(scene: Scene, helen: Client) -> None:
    begun = {"kind": "inquest", "on": "1 October 2026"}
    assert helen.post(scene.at("begin-proceeding"), begun).status_code == 302
    page = text(helen.get(scene.at("delay-letter")))
    assert "An inquest was opened on 1 October 2026." in page
    assert "Grace" not in page


def test_a_verdict_does_not_end_a_case(scene: Scene, helen: Client) -> None:
    helen.post(scene.at("begin-proceeding"), {"kind": "criminal", "by": "charge", "on": "1 September 2026"})
    page = text(helen.get(scene.at("proceedings")))
    address = page[page.index("/proceedings/", page.index("Record the next step") - 200) :].split('"')[0]
    case = f"/staff/reviews/{scene.review.id}{address}"
    helen.post(case, {"kind": "verdict_given", "on": "1 October 2026"})
    assert "Active. A verdict does not end it; the sentence does." in text(helen.get(scene.at("proceedings")))
    helen.post(case, {"kind": "sentence_passed", "on": "5 October 2026"})
    assert "Publication still has to be released in writing." in text(helen.get(scene.at("proceedings")))


def test_going_ahead_without_someone_needs_a_senior_person_and_a_reason(scene: Scene, client: Client) -> None:
    sign_in(client, scene.others["business_manager"])
    page = text(client.get(scene.at("go-ahead")))
    assert "Fixing the terms of reference, without Mark Dellow" in page
    which = f"terms_fixed|{scene.mark}||"
    assert client.post(scene.at("go-ahead"), {"which": which, "reason": "No time.", "tell": "yes"}).status_code == 422
    answer = {"which": which, "reason": "He has not answered six letters since August.", "tell": "yes"}
    assert client.post(scene.at("go-ahead"), answer).status_code == 302
    page = text(client.get(scene.at("review")))
    gate = page[page.index("What cannot go ahead yet") :]
    assert "It waits for two people." in gate
    assert clock.today() == date(2026, 10, 8) == TODAY.date()
