"""Letters to post: over all one's reviews, as PDFs, and gone from the list once posted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.access.models import Viewing
from alongside.acts.families.check_contact_risk import check_contact_risk
from alongside.acts.letters.print_letter import print_letter
from tests.builders.panel_meetings import PanelScene, way
from tests.builders.pdf_reading import faults, words_in
from tests.builders.pressing import day_typed, press, words_on
from tests.builders.reviews import a_family_member, doing
from tests.builders.telling import FRONT

Address = Callable[..., str]
LIST = "/staff/letters/"


def print_for(scene: PanelScene, person: str, channel: str) -> str:
    return print_letter(
        doing(scene.review, scene.helen), letter="panel_update", about=scene.meeting, person=person, channel=channel,
        address=FRONT,
    )  # fmt: skip


def test_nothing_waits_at_first(scene: PanelScene, helen: Client) -> None:
    assert "Nothing waits to be posted." in words_on(helen.get(LIST))


def test_a_printed_letter_stands_there_until_it_is_posted(scene: PanelScene, address: Address, helen: Client) -> None:
    copy = print_for(scene, scene.grace, scene.post)
    shown = words_on(helen.get(LIST))
    assert "Grace Osei" in shown
    assert "Jay’s review, LCSPR 2026-03" in shown
    assert press(helen, address("letter-posted", copy), **day_typed("on", "9 October 2026")).status_code == 422
    assert press(helen, address("letter-posted", copy), **day_typed("on", "8 October 2026")).status_code == 302
    assert "Nothing waits to be posted." in words_on(helen.get(LIST))
    assert scene.facts("panel_update_given") == 1
    assert helen.get(address("letter-posted", copy))["Location"] == LIST


def test_a_letter_that_will_not_be_posted_goes_off_the_list(scene: PanelScene, address: Address, helen: Client) -> None:
    copy = print_for(scene, scene.grace, scene.post)
    assert press(helen, address("letter-not-posted", copy)).status_code == 302
    assert "Nothing waits to be posted." in words_on(helen.get(LIST))
    assert scene.facts("panel_update_given") == 0


def test_the_pdf_holds_the_letter_and_that_somebody_looked_is_written_down(
    scene: PanelScene, address: Address, helen: Client
) -> None:
    copy = print_for(scene, scene.grace, scene.post)
    answer = helen.get(address("letter-pdf", copy))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'inline; filename="letter.pdf"'
    assert answer["Cache-Control"] == "no-store"
    words = " ".join(words_in(answer.content).replace("\u00a0", " ").split())
    for said in (
        "Grace Osei",
        "18 Linden Court",
        "Dear Grace,",
        "What the Panel talked about on 6 October",
        "8 October 2026",
        "Helen Marsh",
    ):
        assert said in words
    assert "Chair to write" not in words
    assert faults(answer.content) == []
    assert Viewing.objects.filter(person=scene.grace, page="addresses", by=f"staff:{scene.helen.id}").count() == 1


@pytest.mark.parametrize("role", ["independent_reviewer", "panel_chair", "executive_member"])
def test_nobody_else_sees_an_address_or_the_list_of_letters(
    scene: PanelScene, address: Address, browser: Callable[..., Client], role: str
) -> None:
    copy = print_for(scene, scene.grace, scene.post)
    client = browser(role)
    assert client.get(address("letter-pdf", copy)).status_code == 404
    assert client.get(address("letter-posted", copy)).status_code == 404
    assert "Grace" not in words_on(client.get(LIST))


def test_a_letter_of_another_review_is_not_found(scene: PanelScene, address: Address, helen: Client) -> None:
    assert helen.get(address("letter-pdf", "0000000000000000")).status_code == 404
    assert helen.get(address("letter-posted", "0000000000000000")).status_code == 404


def test_the_list_takes_as_many_queries_for_eight_letters_as_for_one(scene: PanelScene, helen: Client) -> None:
    def count() -> int:
        helen.get(LIST)
        with CaptureQueriesContext(connection) as made:
            helen.get(LIST)
        return len(made)

    print_for(scene, scene.grace, scene.post)
    one = count()
    for number in range(7):
        person = a_family_member(scene.review, scene.helen, name=f"Cousin {number}")
        check_contact_risk(doing(scene.review, scene.helen), person=person, outcome="go_ahead")
        channel = way(scene.review, scene.helen, person, "post", f"{number} Quay Street\nThornmere")
        print_for(scene, person, channel)
    assert "Cousin 6" in words_on(helen.get(LIST))
    assert count() == one
