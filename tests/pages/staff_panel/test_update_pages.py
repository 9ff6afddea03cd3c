"""The update in the staff door: written once, made right for each, and given by each person's own way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from alongside.access.ways_in import make_way_in
from alongside.acts.families.ask_quiet_time import ask_quiet_time
from alongside.acts.families.place_hold import place_hold
from alongside.acts.families.way_found_unsafe import way_found_unsafe
from alongside.acts.panel_meetings.adapt_update import adapt_update
from alongside.letters.copies import copies_of
from tests.builders.mail_servers import mail_server
from tests.builders.panel_meetings import PanelScene
from tests.builders.pressing import day_typed, fields_of, form_on, press, words_on
from tests.builders.reviews import doing
from tests.builders.telling import told

Address = Callable[..., str]


@pytest.mark.parametrize("role", ["independent_reviewer", "panel_chair", "subgroup_chair", "executive_member"])
@pytest.mark.parametrize("name", ["update", "update-for", "give-update"])
def test_only_those_who_keep_the_review_write_to_the_family(
    scene: PanelScene, address: Address, browser: Callable[..., Client], role: str, name: str
) -> None:
    about = [scene.meeting] if name == "update" else [scene.meeting, scene.grace]
    assert browser(role).get(address(name, *about)).status_code == 404


def test_the_page_says_when_how_it_reads_and_where_each_copy_stands(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    shown = words_on(helen.get(address("update", scene.meeting)))
    assert "Promised by Tuesday 13 October to three people. Write it once; then make it right for each." in shown
    assert "Nothing is sent from this page." in shown
    assert "Three people, three copies" in shown
    assert "Make it right for Grace" in shown
    assert "Nothing here needs a dictionary." in shown
    assert "Never sent." in shown


def test_words_are_kept_and_come_back_when_something_is_to_be_checked(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    empty = press(helen, address("update", scene.meeting), words="  ", note="Not to be sent.")
    assert empty.status_code == 422
    assert fields_of(empty)["note"] == "Not to be sent."
    assert press(helen, address("update", scene.meeting), words="You asked why.", note="").status_code == 302
    [shared] = copies_of(scene.review, "panel_update", scene.meeting)
    assert (shared.text, shared.note) == ("You asked why.", "")


def test_two_officers_writing_at_once_the_second_sees_what_the_first_kept_and_loses_nothing(
    scene: PanelScene, address: Address, browser: Callable[..., Client]
) -> None:
    helen, samuel = browser(), browser("business_manager")
    typed = {**form_on(samuel, address("update", scene.meeting)), "words": "Samuel’s words."}
    press(helen, address("update", scene.meeting), words="Helen’s words.")
    answer = samuel.post(address("update", scene.meeting), typed)
    assert answer.status_code == 409
    assert "Something was recorded while this page was open" in words_on(answer)
    assert "What is kept now Helen’s words." in words_on(answer)
    assert fields_of(answer)["words"] == "Samuel’s words."
    assert samuel.post(address("update", scene.meeting), fields_of(answer)).status_code == 302


def test_a_copy_begins_with_the_words_for_everyone_and_shows_what_is_only_theirs(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    page = address("update-for", scene.meeting, scene.grace)
    assert form_on(helen, page)["words"].startswith("The Panel met. It read what each service wrote.")
    words = (
        "The Panel met. It read what each service wrote. Your calendar was on the table.\n\n"
        "The next meeting is on 17 November."
    )
    assert press(helen, page, words=words).status_code == 302
    shown = helen.get(page).content.decode()
    assert "<mark>Your calendar was on the table.</mark>" in shown
    assert "Marked words" in words_on(helen.get(page))


def test_a_name_in_a_copy_is_pointed_out_and_one_kept_apart_stops_it(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    page = address("update-for", scene.meeting, scene.abena)
    press(helen, page, words="Grace lent the calendar.")
    assert "It names Grace. Look whether Abena may read that." in words_on(helen.get(page))
    press(helen, page, words="Mark asked about the form.")
    assert "It names Mark Dellow, kept apart from Abena. It cannot go like this." in words_on(helen.get(page))
    give = helen.get(address("give-update", scene.meeting, scene.abena))
    assert "The words have to change first." in words_on(give)
    assert b'type="submit" class="govuk-button"' not in give.content.split(b"<main")[1]


def test_pressing_give_by_hand_for_a_stopped_copy_is_refused_all_the_same(
    scene: PanelScene, address: Address, helen: Client, settings: Any
) -> None:
    make_way_in(scene.review, scene.abena, address_by="post", code_by="phone", with_link=False)
    hidden = form_on(helen, address("give-update", scene.meeting, scene.abena))
    adapt_update(
        doing(scene.review, scene.helen), meeting=scene.meeting, person=scene.abena, words="Mark asked about it."
    )
    with mail_server(settings) as postbox:
        answer = helen.post(
            address("give-update", scene.meeting, scene.abena), {**hidden, "seen": str(scene.last_number())}
        )
        assert answer.status_code == 422
        assert postbox.messages == []
    assert scene.facts("panel_update_given") == 0


def test_an_update_by_email_leaves_only_when_somebody_presses_send(
    scene: PanelScene, address: Address, helen: Client, settings: Any
) -> None:
    page = address("give-update", scene.meeting, scene.abena)
    assert "has no way to that page yet" in words_on(helen.get(page))
    make_way_in(scene.review, scene.abena, address_by="post", code_by="phone", with_link=False)
    with mail_server(settings) as postbox:
        shown = helen.get(page)
        assert "abena@post.example" not in shown.content.decode()
        assert postbox.messages == []
        typed = fields_of(shown)
        assert helen.post(page, typed).status_code == 302
        assert helen.post(page, typed).status_code in (302, 409)
        assert postbox.recipients == ["abena@post.example"]
        [message] = postbox.messages
    body = " ".join(part.get_payload(decode=True).decode() for part in message.get_payload())
    assert "testserver/come-in" in body
    for secret in ("Jay", "Osei", "Panel", "Abena"):
        assert secret not in body + str(message["Subject"]) + str(message["From"])
    assert scene.facts("panel_update_given") == 1
    assert "has had this." in words_on(helen.get(page))


def test_an_email_that_did_not_leave_is_said_on_the_page_and_nothing_is_recorded(
    scene: PanelScene, address: Address, helen: Client, settings: Any
) -> None:
    make_way_in(scene.review, scene.abena, address_by="post", code_by="phone", with_link=False)
    with mail_server(settings) as postbox:
        postbox.to_recipient = "550 No such user"
        answer = press(helen, address("give-update", scene.meeting, scene.abena))
    assert answer.status_code == 422
    assert "The e-mail did not leave: the mail server says that there is no such address." in words_on(answer)
    assert scene.facts("panel_update_given") == 0


def test_a_call_is_recorded_with_the_words_that_were_read_out(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    page = address("tell-by", scene.grace, "panel_update", scene.meeting, "phone", scene.phone)
    shown = words_on(helen.get(page))
    assert "01632 960 587" in shown
    assert "Hello. May I speak with Grace Osei? My name is Helen Marsh." in shown
    assert "It read what each service wrote." in shown
    late = press(helen, page, **day_typed("on", "9 October 2026"))
    assert late.status_code == 422
    answer = press(helen, page, heard="Mind you keep it safe.", **day_typed("on", "7 October 2026"))
    assert answer.status_code == 302
    assert "Kept" in words_on(helen.get(answer["Location"]))
    assert scene.facts("panel_update_given") == 1


def test_a_letter_is_printed_and_counts_once_it_is_posted(scene: PanelScene, address: Address, helen: Client) -> None:
    page = address("tell-by", scene.grace, "panel_update", scene.meeting, "post", scene.post)
    assert press(helen, page)["Location"] == "/staff/letters/"
    assert scene.facts("panel_update_given") == 0
    shown = words_on(helen.get(address("update", scene.meeting)))
    assert "Printed on 8 October, not posted yet." in shown


@pytest.mark.parametrize(("kind", "channel"), [("email", "post"), ("phone", "marks_phone"), ("pigeon", "phone")])
def test_a_way_that_is_not_theirs_or_not_safe_is_not_found(
    scene: PanelScene, address: Address, helen: Client, kind: str, channel: str
) -> None:
    page = address("tell-by", scene.grace, "panel_update", scene.meeting, kind, getattr(scene, channel))
    assert helen.get(page).status_code == 404


def test_without_a_safe_way_the_page_says_so_and_cannot_be_pressed(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    way_found_unsafe(doing(scene.review, scene.helen), person=scene.mark, channel=scene.marks_phone)
    page = address("give-update", scene.meeting, scene.mark)
    assert "No way to reach Mark is confirmed as safe and theirs." in words_on(helen.get(page))
    hidden = form_on(helen, address("give-update", scene.meeting, scene.grace))
    answer = helen.post(page, {**hidden, "words": "It met.", **day_typed("on", "8 October 2026")})
    assert answer.status_code == 404
    assert "Find a safe way to reach Mark" in words_on(helen.get(address("update", scene.meeting)))


def test_a_hold_stands_where_the_button_would_be(scene: PanelScene, address: Address, helen: Client) -> None:
    place_hold(
        doing(scene.review, scene.helen), person=scene.grace, scope="no_contact", asked_by="police", reason="Asked."
    )
    page = words_on(helen.get(address("give-update", scene.meeting, scene.grace)))
    assert "Closed." in page
    assert "Record that" not in page
    assert "On hold" in words_on(helen.get(address("update", scene.meeting)))


def test_someone_who_asked_for_quiet_is_not_written_to_by_mistake(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    ask_quiet_time(
        doing(scene.review, scene.helen),
        person=scene.grace,
        first_day=date(2026, 10, 7),
        last_day=date(2026, 10, 9),
        words="",
    )
    page = address("tell-by", scene.grace, "panel_update", scene.meeting, "phone", scene.phone)
    assert "Grace asked to be left alone: 7 to 9 October." in words_on(helen.get(page))
    refused = press(helen, page)
    assert refused.status_code == 422
    assert "come back after those days" in words_on(refused)
    assert press(helen, page, all_the_same="on").status_code == 302


def test_the_note_and_other_peoples_words_stand_on_no_copy(scene: PanelScene, address: Address, helen: Client) -> None:
    adapt_update(doing(scene.review, scene.helen), meeting=scene.meeting, person=scene.grace, words="Only for Grace.")
    page = helen.get(address("give-update", scene.meeting, scene.abena))
    assert "Only for Grace." not in words_on(page)
    assert "Chair to write." not in words_on(page)
    told(
        doing(scene.review, scene.helen),
        "panel_update",
        person=scene.mark,
        about=scene.meeting,
        kind="phone",
        channel=scene.marks_phone,
    )
    texts = {copy.person: copy.text for copy in copies_of(scene.review, "panel_update", scene.meeting)}
    assert "Only for Grace." not in texts[scene.mark]
    assert "Chair to write." not in texts[scene.mark]
