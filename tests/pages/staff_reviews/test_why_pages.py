"""Why? For every row: the rule, its source, the facts and the sum, for whoever may see the row and for nobody else."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.process_files import load_process
from tests.builders.access import sign_in
from tests.builders.reviews import a_family_member, a_review, doing
from tests.pages.staff_reviews.conftest import MET, Scene
from tests.pages.staff_reviews.test_review_pages import queries, text

PROCESS = load_process()
DUTIES = sorted({rule.name for rule in PROCESS.duties})
GATES = sorted({gate.name for gate in PROCESS.gates})


def test_the_sum_can_be_done_again_with_a_calendar_in_the_hand(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("why", "early_contact") + f"?person={scene.abena}"))
    # decided on Mon 31 Aug 2026, itself a bank holiday; ten working days later is Mon 14 Sept, none lies between
    assert "Counted from Monday 31 August 2026: 10 working days." in page
    assert "That day itself does not count." in page
    assert "That gives Monday 14 September 2026." in page
    assert "Not kept yet: it was due by 14 September 2026" in page
    assert "What began it: The review was decided." in page
    assert "Written down by Helen Marsh." in page


def test_bank_holidays_that_did_not_count_are_named(scene: Scene, helen: Client) -> None:
    plan_panel_meeting(doing(scene.review, scene.helen), day=MET.date())
    page = text(helen.get(scene.at("why", "national_panel_notified")))
    # the council became aware on Mon 31 Aug 2026; five working days later is Mon 7 Sept
    assert "Counted from Monday 31 August 2026: 5 working days." in page
    assert "That gives Monday 7 September 2026." in page


def test_a_rule_nobody_checked_is_never_called_the_law(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("why", "review_published")))
    assert "Not confirmed: nobody here has checked it in the original. Do not call it the law." in page
    assert "6 months" in page
    # six months from 31 Aug 2026 is Sun 28 Feb 2027; the last working day before it is Fri 26 Feb
    assert "That gives Sunday 28 February 2027." in page
    assert "The last working day before it is Friday 26 February 2027." in page
    assert "A choice of ours, not a rule of law." in text(
        helen.get(scene.at("why", "early_contact") + f"?person={scene.abena}")
    )


def test_what_is_not_owed_yet_says_what_would_begin_it(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("why", "publication_notice") + f"?person={scene.grace}"))
    assert "This is not owed yet. It begins once this has happened:" in page


def test_several_people_in_one_row_are_explained_one_by_one(scene: Scene, helen: Client) -> None:
    today = text(helen.get(reverse("staff:today")))
    several = re.search(r'href="([^"]*/why/panel_update/[^"]*)"', today)
    assert several
    page = text(helen.get(several.group(1).replace("&amp;", "&")))
    for name in ("Abena Osei", "Grace Osei", "Mark Dellow"):
        assert f"<h2>{name}</h2>" in page


def test_every_promise_clock_and_gate_can_be_asked(scene: Scene, helen: Client) -> None:
    answers = {rule: helen.get(scene.at("why", rule)).status_code for rule in DUTIES}
    answers |= {gate: helen.get(scene.at("why-shut", gate)).status_code for gate in GATES}
    assert {name for name, status in answers.items() if status != 200} == set()


@pytest.mark.parametrize("gate", sorted({gate.name for gate in PROCESS.gates if gate.names_no_one}))
def test_where_the_reason_is_somebodys_secret_nobody_and_nothing_is_named(
    scene: Scene, helen: Client, gate: str
) -> None:
    page = text(helen.get(scene.at("why-shut", gate) + f"?person={scene.mark}&other={scene.abena}"))
    for name in ("Mark", "Abena", "Grace", "Written down by"):
        assert name not in page


def test_a_shut_gate_names_whom_it_waits_for_what_is_in_place_and_its_rule(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("why-shut", "terms_fixed")))
    assert "Why this is closed" in page
    assert "<strong>Mark Dellow</strong> to say what the review should look at" in page
    assert "AAFDA, seven steps: assist with scope." in page
    assert "A senior person may go ahead here without someone, by name and with a reason." in page


def test_every_row_of_today_and_of_the_review_leads_to_its_reason(scene: Scene, helen: Client) -> None:
    today = text(helen.get(reverse("staff:today")))
    assert today.count("/why/") == today.count('class="today-next"')
    review = text(helen.get(scene.at("review")))
    ledger = review[review.index("What we promised, to whom") : review.index("What cannot go ahead yet")]
    assert ledger.count("/why/") == ledger.count('<td role="cell"') > 0
    assert "why-shut/terms_fixed/" in review
    person = text(helen.get(scene.at("person", scene.grace)))
    assert "/why/" in person
    # each link, heard alone, says which row it belongs to
    for link in re.findall(r">Why\?<span[^>]*>([^<]*)</span>", today + person):
        assert len(link.strip()) > len("Why?")


def test_the_rule_in_use_stands_beside_each_date(scene: Scene, helen: Client) -> None:
    review = text(helen.get(scene.at("review")))
    assert "5 working days, counted from becoming aware." in review
    assert "6 months, counted from the decision." in review


def test_it_opens_to_whoever_sees_the_row_and_to_nobody_else(scene: Scene, client: Client, partnership: object) -> None:
    addresses = [scene.at("why", "early_contact") + f"?person={scene.abena}", scene.at("why-shut", "terms_fixed")]
    for user in scene.others.values():
        sign_in(client, user)
        assert [client.get(each).status_code for each in addresses] == [200, 200]
    client.logout()
    assert {client.get(each).status_code for each in addresses} == {302}


def test_about_somebody_of_another_review_there_is_nothing(scene: Scene, helen: Client) -> None:
    other = a_review(scene.helen, reference="LCSPR 2026-09")
    stranger = a_family_member(other, scene.helen, name="Someone Else", relation="aunt", relation_kind="aunt_or_uncle")
    assert helen.get(scene.at("why", "early_contact") + f"?person={stranger}").status_code == 404
    assert helen.get(scene.at("why-shut", "draft_to_subgroup") + "?version=not-there").status_code == 404
    assert helen.get(scene.at("why", "no_such_rule")).status_code == 404
    assert helen.get(scene.at("why-shut", "no_such_gate")).status_code == 404


def test_it_asks_the_same_number_of_questions_however_many_people_there_are(scene: Scene, helen: Client) -> None:
    addresses = [scene.at("why", "early_contact"), scene.at("why-shut", "terms_fixed")]
    before = [queries(helen, each) for each in addresses]
    for number in range(6):
        a_family_member(scene.review, scene.helen, name=f"Cousin {number}", relation="cousin", relation_kind="cousin")
    assert [queries(helen, each) for each in addresses] == before


def test_a_step_that_protects_says_why_it_cannot_be_taken_away(scene: Scene, helen: Client) -> None:
    plan = text(helen.get(scene.at("plan-change", scene.abena, "draft", "leave-out")))
    asked = re.search(r'href="([^"]*/why-shut/protected_step/[^"]*)"', plan)
    assert asked
    assert helen.get(asked.group(1).replace("&amp;", "&")).status_code == 200
    assert helen.get(scene.at("why-shut", "protected_step") + "?step=no-such-step").status_code == 404


def test_the_facts_a_gate_looked_at_stand_newest_first_and_say_which(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("why-shut", "terms_fixed")))
    numbers = [int(number) for number in re.findall(r"Entry (\d+)", page.partition("The facts it looked at")[2])]
    assert len(numbers) > 1
    assert numbers == sorted(numbers, reverse=True)
    assert "…" not in page.partition("What is in place")[2].partition("The facts it looked at")[0]
    assert "was added to the family map: it has happened" not in page


def test_what_has_not_happened_is_never_said_to_have_happened(scene: Scene, helen: Client) -> None:
    for gate in GATES:
        page = text(helen.get(scene.at("why-shut", gate)))
        assert "Press coverage that names someone of the family was recorded" not in page, gate
        assert "it has happened" not in page, gate
