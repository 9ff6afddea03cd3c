"""The page of one family member, and the forms about them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.access.models import Viewing
from alongside.acts.families.record_reply import record_reply
from alongside.acts.families.record_way import record_way
from alongside.record.models import Review
from tests.builders.access import sign_in
from tests.builders.pressing import press
from tests.builders.reviews import a_family_member, a_review, doing, position, the_family
from tests.pages.staff_reviews.conftest import Scene

HER_ADDRESS = "9 Tanner’s Row, Thornmere TH2 4LP"


def text(response: Any) -> str:
    return response.content.decode().replace("\u00a0", " ")


def hidden(page: str, name: str) -> str:
    return re.search(rf'name="{name}" value="([^"]*)"', page)[1]


@pytest.fixture
def addressed(scene: Scene) -> Scene:
    """Abena has an address, which is secret."""
    record_way(
        doing(scene.review, scene.helen),
        person=scene.abena,
        kind="post",
        value=HER_ADDRESS,
        safe=True,
        confirmed_by="themself",
    )
    return scene


def test_both_pages_say_that_they_are_kept_apart(scene: Scene, helen: Client) -> None:
    assert "Kept apart from Mark Dellow." in text(helen.get(scene.at("person", scene.abena)))
    assert "Kept apart from Abena Osei." in text(helen.get(scene.at("person", scene.mark)))
    assert "kept apart" not in text(helen.get(scene.at("person", scene.grace))).lower()


def test_so_does_every_form_about_them(scene: Scene, helen: Client) -> None:
    assert "Abena is kept apart from Mark." in text(helen.get(scene.at("add-way", scene.abena)))


def test_an_address_is_shown_only_after_a_press_and_the_press_is_written_down(addressed: Scene, helen: Client) -> None:
    page = text(helen.get(addressed.at("person", addressed.abena)))
    assert "Tanner" not in page
    assert not Viewing.objects.filter(page="addresses").exists()
    assert "Tanner" in text(helen.post(addressed.at("person", addressed.abena)))
    seen = Viewing.objects.get(page="addresses")
    assert (seen.person, seen.by) == (addressed.abena, f"staff:{addressed.helen.id}")


def test_a_number_is_shown_as_it_is_rung(scene: Scene, helen: Client) -> None:
    way = {"kind": "phone", "value": "01632 960118", "safe": "themself", "on": "7 October 2026"}
    helen.post(scene.at("add-way", scene.abena), way)
    page = text(helen.post(scene.at("person", scene.abena)))
    assert "01632 960118" in page
    assert "+44" not in page


def test_whoever_may_not_see_addresses_gets_none_even_by_pressing(addressed: Scene, client: Client) -> None:
    sign_in(client, addressed.others["independent_reviewer"])
    assert "Tanner" not in text(client.post(addressed.at("person", addressed.abena)))
    assert "Show how to reach" not in text(client.get(addressed.at("person", addressed.abena)))
    assert not Viewing.objects.filter(page="addresses").exists()


def test_somebody_of_another_review_does_not_exist_here(scene: Scene, helen: Client) -> None:
    other = a_review(scene.helen, reference="LCSPR 2026-04")
    [stranger] = the_family(other)
    for name in ("person", "risk-check", "add-way", "first-contact", "died", "offer-advocate", "what-they-said"):
        assert helen.get(scene.at(name, stranger)).status_code == 404, name


def test_her_address_for_him_is_refused_without_saying_whose_it_is_and_what_was_typed_stays(
    addressed: Scene, helen: Client
) -> None:
    said = {"kind": "post", "value": HER_ADDRESS, "notes": "Plain envelope", "safe": "themself", "on": "8 October 2026"}
    response = helen.post(addressed.at("add-way", addressed.mark), said)
    assert response.status_code == 409
    page = text(response)
    assert "This cannot be noted for this person." in page
    assert "Plain envelope" in page
    held_back = page[page.index('class="held-back"') : page.index("Everything you typed is still here")]
    assert "Abena" not in held_back
    assert "It was refused." in text(helen.get(addressed.at("person", addressed.mark)))


def test_a_shut_gate_stands_in_place_of_the_form(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("first-contact", scene.abena)))
    assert "This cannot be done yet" in page
    assert "Abena Osei</strong> to have a risk check that is in date." in page
    assert "Record first contact" not in page


def test_first_contact_goes_from_the_risk_check_to_the_ledger_on_screens_alone(scene: Scene, helen: Client) -> None:
    checked = {"outcome": "with_care", "words": "Police asked.", "police_asked": "yes", "on": "7 October 2026"}
    assert helen.post(scene.at("risk-check", scene.abena), checked).status_code == 302
    assert "No way to reach Abena is confirmed" in text(helen.get(scene.at("first-contact", scene.abena)))
    way = {"kind": "phone", "value": "01632 960118", "safe": "themself", "on": "7 October 2026"}
    assert helen.post(scene.at("add-way", scene.abena), way).status_code == 302
    page = text(helen.get(scene.at("first-contact", scene.abena)))
    channel = re.search(r'name="channel" type="radio" value="([^"]+)"', page)[1]
    contact = {"channel": channel, "why_this_way": "She asked for it.", "words": "We spoke.", "on": "8 October 2026"}
    assert helen.post(scene.at("first-contact", scene.abena), contact).status_code == 302
    # due on 14 September, so on 8 October it is kept late, and says so for ever
    assert str(position(scene.review).duty("early_contact", person=scene.abena).state) == "late_kept"
    assert "Kept late" in text(helen.get(scene.at("review")))


def test_a_day_ahead_is_refused_beside_its_field(scene: Scene, helen: Client) -> None:
    response = helen.post(scene.at("record-reply", scene.abena), {"words": "She rang.", "on": "9 October 2026"})
    assert response.status_code == 422
    assert "That day has not come yet. Record this once it has happened." in text(response)
    assert "She rang." in text(response)


def test_pressing_twice_is_one_fact(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("record-reply", scene.abena)))
    said = {"words": "She rang.", "on": "8 October 2026", "once": hidden(page, "once"), "seen": hidden(page, "seen")}
    for _ in range(2):
        assert helen.post(scene.at("record-reply", scene.abena), said).status_code == 302
    assert len(position(scene.review).facts("replied")) == 1


def test_the_second_officer_sees_what_changed_keeps_what_was_typed_and_may_go_on(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("record-reply", scene.abena)))
    record_reply(doing(scene.review, scene.others["business_manager"]), person=scene.abena, words="She wrote.")
    said = {"words": "She rang me.", "on": "8 October 2026", "once": hidden(page, "once"), "seen": hidden(page, "seen")}
    response = helen.post(scene.at("record-reply", scene.abena), said)
    assert response.status_code == 409
    page = text(response)
    assert "Something was recorded while this page was open" in page
    assert "Abena Osei got in touch." in page
    assert "She rang me." in page
    assert hidden(page, "seen") == str(Review.objects.get(id=scene.review.id).last_number)
    again = {**said, "seen": hidden(page, "seen")}
    assert helen.post(scene.at("record-reply", scene.abena), again).status_code == 302
    assert len(position(scene.review).facts("replied")) == 2


def test_a_death_asks_to_be_confirmed_and_then_says_so_everywhere(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("died", scene.grace)))
    assert "nothing more can be sent to Grace" in page
    assert helen.post(scene.at("died", scene.grace), {"on": "7 October 2026"}).status_code == 422
    assert helen.post(scene.at("died", scene.grace), {"on": "7 October 2026", "sure": "on"}).status_code == 302
    page = text(helen.get(scene.at("person", scene.grace)))
    assert "Grace died on 7 October 2026." in page
    assert scene.at("record-call", scene.grace) not in page
    assert "has died" in text(helen.get(scene.at("review")))


def test_a_no_is_kept_in_their_words_and_can_be_taken_back_in_the_same_place(scene: Scene, helen: Client) -> None:
    no = {"answer": "no", "what": "taking_part", "words": "Not now.", "on": "7 October 2026"}
    assert helen.post(scene.at("what-they-said", scene.grace), no).status_code == 302
    page = text(helen.get(scene.at("person", scene.grace)))
    assert "Grace Osei said no for now: taking part." in page
    assert "Not now." in page
    assert "Not wanted" in page
    assert (
        helen.post(scene.at("what-they-said", scene.grace), {**no, "answer": "yes", "words": "I am back."}).status_code
        == 302
    )
    page = text(helen.get(scene.at("person", scene.grace)))
    assert "I am back." in page
    assert "Tell them what they missed" in page


def test_once_offered_the_next_thing_is_the_answer(scene: Scene, helen: Client) -> None:
    before = text(helen.get(scene.at("person", scene.grace)))
    assert before.index(scene.at("offer-advocate", scene.grace)) < before.index("What we promised Grace")
    assert press(helen, scene.at("offer-advocate", scene.grace)).status_code == 302
    next_things = text(helen.get(scene.at("person", scene.grace))).split("What we promised Grace")[0]
    assert scene.at("advocate-answer", scene.grace) in next_things
    assert scene.at("offer-advocate", scene.grace) not in next_things


def test_silence_is_not_accepted_as_a_no(scene: Scene, helen: Client) -> None:
    response = helen.post(
        scene.at("what-they-said", scene.grace), {"answer": "no", "what": "reading", "on": "7 October 2026"}
    )
    assert response.status_code == 422
    assert "Write down what they said." in text(response)


def test_the_page_of_a_person_asks_the_same_however_much_they_said(scene: Scene, helen: Client) -> None:
    def asked() -> int:
        helen.get(scene.at("person", scene.grace))
        with CaptureQueriesContext(connection) as seen:
            helen.get(scene.at("person", scene.grace))
        return len(seen)

    before = asked()
    for number in range(27):
        record_reply(doing(scene.review, scene.helen), person=scene.grace, words=f"Call {number}.")
        a_family_member(scene.review, scene.helen, name=f"Cousin {number}", relation="cousin", relation_kind="cousin")
    assert asked() == before


def test_no_title_names_anybody(scene: Scene, helen: Client) -> None:
    for address in (
        scene.at("person", scene.abena),
        scene.at("risk-check", scene.abena),
        scene.at("keep-apart", scene.abena),
        scene.at("terms"),
        scene.at("review"),
    ):
        title = re.search(r"<title>(.*?)</title>", text(helen.get(address)), re.DOTALL)[1]
        assert not re.search("Abena|Osei|Mark|Jay", title), title
