"""Everything that is told: by e-mail, by letter and by phone, each seen before it goes and recorded once it went."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from alongside.acts.families.record_death import record_death
from alongside.acts.letters.facts_told import FOLLOW_UPS, GOES
from alongside.acts.letters.post_letter import post_letter
from alongside.letters import letter_names
from alongside.letters.copies import letters_given_to, pile_of
from alongside.letters.source import source
from alongside.reading.tellings import TELLINGS
from tests.builders.access import come_in
from tests.builders.mail_servers import mail_server
from tests.builders.panel_meetings import PanelScene
from tests.builders.pdf_reading import faults, words_in
from tests.builders.pressing import fields_of, form_on, press, words_on
from tests.builders.reviews import doing
from tests.builders.something_to_tell import there_is, words_for

Address = Callable[..., str]
SECRETS = ("Abena", "Osei", "Jay", "Panel", "review", "report", "draft", "Helen", "Thornmere")
RECORDED = {
    **{letter: goes.fact for letter, goes in GOES.items()},
    "first_contact": "contact_attempted",
    "panel_update": "panel_update_given",
    "draft_shared": "draft_opened_to",
    "publication_date": "publication_date_told",
    "follow_up": FOLLOW_UPS["6"],
    "comments_answered": "letter_sent",
    "recommendations_invite": "letter_sent",
    "cannot_reach_you": "letter_sent",
    "closing": "letter_sent",
}
SPOKEN = {"comments_answered", "recommendations_invite", "cannot_reach_you", "closing"}


def test_every_letter_but_the_way_in_is_told_from_a_page_and_has_its_fact() -> None:
    assert set(TELLINGS) == set(letter_names()) - {"way_in"} == set(RECORDED)


def to_the_way(helen: Client, address: Address, letter: str, person: str, about: str, kind: str, channel: str) -> str:
    """Write what the letter asks for, if it does; gives the address of the page for this way."""
    place = [person, letter, about or "-"]
    if any(not need.may_be_left_out for need in source(letter).asked):
        asked = helen.get(address("tell", *place))
        assert asked["Location"] == address("tell-words", *place)
        words = {need.name: words_for(need.name) for need in source(letter).asked}
        written = press(helen, address("tell-words", *place), **words)
        assert written.status_code == 302, words_on(written)
    return address("tell-by", *place, kind, channel)


@pytest.mark.parametrize("letter", sorted(TELLINGS))
def test_by_email(scene: PanelScene, address: Address, helen: Client, letter: str, settings: Any) -> None:
    about = there_is(scene, letter, scene.abena, scene.email)
    family = Client()
    come_in(family, scene.review, scene.abena)
    page = to_the_way(helen, address, letter, scene.abena, about, "email", scene.email)
    before = scene.facts(RECORDED[letter])
    with mail_server(settings) as postbox:
        shown = helen.get(page)
        assert "The e-mail: There is something new to read" in words_on(shown)
        assert "abena@post.example" not in shown.content.decode()
        postbox.to_recipient = "550 No such user"
        refused = helen.post(page, fields_of(shown))
        assert "there is no such address" in words_on(refused)
        assert scene.facts(RECORDED[letter]) == before
        postbox.to_recipient = ""
        typed = fields_of(refused)
        assert helen.post(page, typed).status_code == 302
        assert helen.post(page, typed).status_code in (302, 404, 409)  # pressed twice is sent once
        [message] = postbox.messages
    [given] = [each for each in letters_given_to(scene.review, scene.abena) if each.letter == letter]
    assert message["Message-ID"] == f"<{given.copy.id}@thornmere.example>"
    body = " ".join(part.get_payload(decode=True).decode() for part in message.get_payload())
    for secret in SECRETS:
        assert secret not in body + str(message["Subject"]), secret
    assert scene.facts(RECORDED[letter]) == before + 1
    there = words_on(family.get("/yours/letters/"))
    assert "8 October 2026, by e-mail" in there
    assert "What happens next" in words_on(family.get(f"/yours/letters/{given.copy.id}/"))


@pytest.mark.parametrize("letter", sorted(TELLINGS))
def test_by_letter_and_by_phone(scene: PanelScene, address: Address, helen: Client, letter: str) -> None:
    about = there_is(scene, letter, scene.grace, scene.post)
    page = to_the_way(helen, address, letter, scene.grace, about, "post", scene.post)
    before = scene.facts(RECORDED[letter])
    shown = words_on(helen.get(page))
    assert "18 Linden Court" in shown
    assert press(helen, page)["Location"] == "/staff/letters/"
    [waiting] = pile_of([scene.review.id])
    made = helen.get(address("letter-pdf", waiting.copy.id)).content
    assert faults(made, "ua1") == [] == faults(made, "2a")
    assert "Dear Grace," in words_in(made)
    assert "01632 960 214" in words_in(made).replace("\u00a0", " ")
    assert scene.facts(RECORDED[letter]) == before
    post_letter(doing(scene.review, scene.helen), copy=waiting.copy.id, on=date(2026, 10, 8))
    assert scene.facts(RECORDED[letter]) == before + 1
    if TELLINGS[letter].place or letter == "panel_change":
        return  # each of these is told once
    page = to_the_way(helen, address, letter, scene.grace, about, "phone", scene.phone)
    assert "Hello. May I speak with Grace Osei? My name is Helen Marsh." in words_on(helen.get(page))
    calls = scene.facts("call_made")
    typed = {**form_on(helen, page), "heard": "Thank you for ringing."}
    assert helen.post(page, typed).status_code == 302
    assert scene.facts("call_made") + scene.facts("first_contact_made") == calls + 1
    if letter not in SPOKEN and letter != "first_contact":
        assert scene.facts(RECORDED[letter]) == before + 2


def test_after_a_death_nothing_goes(scene: PanelScene, address: Address, helen: Client) -> None:
    come_in(Client(), scene.review, scene.abena)
    page = address("tell-by", scene.abena, "statement_offer", "-", "email", scene.email)
    typed = form_on(helen, page)
    record_death(doing(scene.review, scene.helen), person=scene.abena)
    assert "Nothing more is sent." in words_on(helen.get(page))
    refused = helen.post(page, {**typed, "seen": str(scene.last_number())})
    assert refused.status_code == 409
    assert scene.facts("statement_offered") == 0


def test_words_that_name_somebody_kept_apart_do_not_go(scene: PanelScene, address: Address, helen: Client) -> None:
    place = [scene.abena, "pause_offer", "-"]
    refused = press(helen, address("tell-words", *place), words="I am sorry that Mark’s mother has died.")
    assert refused.status_code == 422
    assert "These words name Mark Dellow, kept apart from the reader." in words_on(refused)


def test_the_letter_of_one_of_two_kept_apart_knows_nothing_of_the_other(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    for letter in ("statement_offer", "meet_the_panel", "scope_question", "advocate_offer"):
        page = address("tell-pdf", scene.mark, letter, "-", "phone", scene.marks_phone)
        told = words_in(helen.get(page).content)
        assert "Mark Dellow" in told
        assert not [name for name in ("Abena", "Grace", "abena@post.example", "Linden") if name in told]
