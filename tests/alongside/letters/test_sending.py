"""E-mail over a real SMTP conversation: what leaves, what is said when it does not, and what the record holds then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from alongside.acts.desk import AlreadyDone, Doing, GateClosed
from alongside.acts.families.place_hold import place_hold
from alongside.acts.kept_apart import NamesSomeoneKeptApart
from alongside.acts.letters.given import GivenBefore
from alongside.acts.letters.send_by_email import send_by_email
from alongside.acts.panel_meetings.adapt_update import adapt_update
from alongside.letters import example, write
from alongside.letters.copies import copies_of
from alongside.letters.letter import Email
from alongside.letters.sending import NotSent, mail_line, send_email
from tests.builders.mail_servers import Postbox, free_port, mail_server
from tests.builders.panel_meetings import PanelScene, the_panel_has_met
from tests.builders.reviews import doing
from tests.builders.telling import FRONT


@pytest.fixture
def postbox(settings: Any) -> Iterator[Postbox]:
    with mail_server(settings) as running:
        yield running


@pytest.fixture
def scene(partnership: Any) -> Iterator[PanelScene]:
    with the_panel_has_met(partnership) as made:
        yield made


def an_email() -> Email:
    return write("panel_update", **example("panel_update")).email()


def send_update(scene: PanelScene, *, once: str = "pressed") -> None:
    send_by_email(
        Doing(review=scene.review.id, by=f"staff:{scene.helen.id}", once=once), letter="panel_update",
        about=scene.meeting, person=scene.abena, channel=scene.email, to="abena@post.example", address=FRONT,
    )  # fmt: skip


def given(scene: PanelScene) -> bool:
    copies = copies_of(scene.review, "panel_update", scene.meeting)
    return any(copy.person == scene.abena and copy.given_at for copy in copies)


def test_an_email_leaves_and_says_only_that_there_is_something_to_read(postbox: Postbox) -> None:
    send_email("grace@post.example", an_email(), number="abc")
    [message] = postbox.messages
    assert postbox.recipients == ["grace@post.example"]
    assert message["Subject"] == "There is something new to read"
    assert message["Message-ID"] == "<abc@thornmere.example>"
    plain, page = (part.get_payload(decode=True).decode() for part in message.get_payload())
    assert "There is something new for you to read" in plain
    assert '<html lang="en-GB">' in page
    for told in (plain, page):
        for secret in ("Jay", "Osei", "Panel", "review", "died"):
            assert secret not in told


def test_a_server_that_does_not_answer_is_noticed_before_anything_is_done(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    with pytest.raises(NotSent) as said, mail_line():
        pytest.fail("The line was given although nobody answered.")
    assert "does not answer" in said.value.says


@pytest.mark.parametrize(
    ("answer", "words"),
    [("550 No such user", "no such address"), ("450 Mailbox busy", "cannot take it just now")],
)
def test_a_refused_address_says_whether_to_try_again(postbox: Postbox, answer: str, words: str) -> None:
    postbox.to_recipient = answer
    with pytest.raises(NotSent) as said:
        send_email("grace@post.example", an_email(), number="1")
    assert words in said.value.says
    assert postbox.messages == []


def test_a_refused_email_and_a_line_that_breaks_off_each_say_so(postbox: Postbox) -> None:
    postbox.to_data = "554 Refused"
    with pytest.raises(NotSent) as said:
        send_email("grace@post.example", an_email(), number="1")
    assert "will not take it" in said.value.says
    postbox.breaks_off = True
    with pytest.raises(NotSent) as said:
        send_email("grace@post.example", an_email(), number="1")
    assert "broke off" in said.value.says


def test_an_update_sent_by_email_is_recorded_once_it_left(scene: PanelScene, postbox: Postbox) -> None:
    send_update(scene)
    assert postbox.recipients == ["abena@post.example"]
    assert scene.facts("panel_update_given") == 1
    assert given(scene)


@pytest.mark.parametrize("trouble", ["to_recipient", "to_data"])
def test_nothing_is_recorded_for_an_email_that_did_not_leave(scene: PanelScene, postbox: Postbox, trouble: str) -> None:
    setattr(postbox, trouble, "550 No")
    before = scene.last_number()
    with pytest.raises(NotSent):
        send_update(scene)
    assert scene.facts("panel_update_given") == 0
    assert scene.last_number() == before
    assert not given(scene)


def test_after_trouble_the_same_press_can_be_tried_again(scene: PanelScene, postbox: Postbox) -> None:
    postbox.to_data = "451 Try later"
    with pytest.raises(NotSent):
        send_update(scene)
    postbox.to_data = ""
    send_update(scene)
    assert len(postbox.messages) == 1
    assert scene.facts("panel_update_given") == 1


def test_pressing_twice_sends_once(scene: PanelScene, postbox: Postbox) -> None:
    send_update(scene)
    with pytest.raises(AlreadyDone):
        send_update(scene)
    with pytest.raises(GivenBefore):
        send_update(scene, once="another form")
    assert len(postbox.messages) == 1
    assert scene.facts("panel_update_given") == 1


def test_the_same_update_always_goes_under_the_same_number(scene: PanelScene, postbox: Postbox) -> None:
    adapt_update(doing(scene.review, scene.helen), meeting=scene.meeting, person=scene.abena, words="It met.")
    [copy] = [each for each in copies_of(scene.review, "panel_update", scene.meeting) if each.person]
    send_update(scene)
    assert postbox.messages[0]["Message-ID"] == f"<{copy.id}@thornmere.example>"


def test_a_shut_gate_lets_no_email_leave(scene: PanelScene, postbox: Postbox) -> None:
    place_hold(
        doing(scene.review, scene.helen), person=scene.abena, scope="no_contact", asked_by="police", reason="Asked."
    )
    with pytest.raises(GateClosed):
        send_update(scene)
    assert postbox.messages == []


def test_words_that_name_someone_kept_apart_do_not_leave(scene: PanelScene, postbox: Postbox) -> None:
    adapt_update(
        doing(scene.review, scene.helen), meeting=scene.meeting, person=scene.abena, words="Mark asked about the form."
    )
    with pytest.raises(NamesSomeoneKeptApart):
        send_update(scene)
    assert postbox.messages == []
    assert scene.facts("panel_update_given") == 0
