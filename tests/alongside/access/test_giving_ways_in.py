"""Giving someone a way in, taking it away, and who is shut out while the record says so."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from alongside import clock
from alongside.access.models import User, WayIn
from alongside.access.ways_in import short_address, way_in_of
from alongside.acts.desk import Doing, GateClosed, at_desk
from alongside.acts.families.check_contact_risk import check_contact_risk
from alongside.acts.families.give_way_in import By, NoWayIn, SameWay, give_way_in
from alongside.acts.families.place_hold import place_hold
from alongside.acts.families.record_death import record_death
from alongside.acts.families.record_way import record_way
from alongside.acts.families.release_hold import release_hold
from alongside.acts.families.withdraw_way_in import withdraw_way_in
from alongside.acts.reviews.decide_review import Decision, FamilyMember, decide_review
from alongside.people.people import About, people_of
from alongside.record.models import Entry, Review
from tests.builders.access import come_in, sign_in

TODAY = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def second_of_march() -> Any:
    with clock.pretending(datetime(2026, 3, 2, 10, tzinfo=UTC)):
        yield


@pytest.fixture
def doing(partnership: Any, helen: User) -> Doing:
    """Helen, in the review about Jay, with Grace named and the risk of contacting her checked."""
    decision = Decision(
        type="lcspr", decided_on=TODAY, about=About("Jay Boateng", "Jay", "he", "", died=True), reference="TH-2026-01",
        family=(FamilyMember("Grace Boateng", "Grace", "sister"),), ground="duty",
    )  # fmt: skip
    review = decide_review(Doing(review="", by=f"staff:{helen.id}"), decision)
    doing = Doing(review=review, by=f"staff:{helen.id}")
    check_contact_risk(doing, person=person_in(doing), outcome="go_ahead")
    return doing


def person_in(doing: Doing) -> str:
    return next(iter(people_of(doing.review)))


def way(doing: Doing, kind: str, value: str, *, safe: bool = True) -> By:
    confirmed_by = "themself" if safe else ""
    channel = record_way(doing, person=person_in(doing), kind=kind, value=value, safe=safe, confirmed_by=confirmed_by)
    return By(kind, channel)


def post(doing: Doing) -> By:
    return way(doing, "post", "12 Quay Street\nThornmere")


def phone(doing: Doing) -> By:
    return way(doing, "phone", "01632 960 301")


def kinds(doing: Doing) -> list[str]:
    return list(Entry.objects.filter(review=doing.review).order_by("number").values_list("kind", flat=True))


def test_a_way_in_is_recorded_without_anything_one_could_come_in_with(doing: Doing) -> None:
    given = give_way_in(doing, person=person_in(doing), address=post(doing), code=phone(doing))
    assert kinds(doing)[-1] == "way_in_given"
    body = Entry.objects.filter(kind="way_in_given").get().body
    for secret in (given.address, given.code, given.link or "no link"):
        assert secret not in body
    assert '"way":"paper"' in body
    assert '"code_given":"phone"' in body


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("post", "post"),
        ("phone", "phone"),
        ("text", "phone"),
        ("in_person", "in_person"),
        ("visit", "in_person"),
        ("prison", "post"),
    ],
)
def test_the_code_never_goes_the_way_the_address_goes(doing: Doing, address: str, code: str) -> None:
    before = kinds(doing)
    with pytest.raises(SameWay):
        give_way_in(doing, person=person_in(doing), address=By(address), code=By(code))
    assert kinds(doing) == before
    assert not WayIn.objects.exists()


def test_two_kinds_of_way_over_one_channel_are_one_way(doing: Doing) -> None:
    channel = post(doing).channel
    with pytest.raises(SameWay):
        give_way_in(doing, person=person_in(doing), address=By("email", channel), code=By("post", channel))


def test_a_link_goes_with_an_e_mail_only_and_the_address_can_be_said_again(doing: Doing) -> None:
    given = give_way_in(
        doing, person=person_in(doing), address=way(doing, "email", "grace@post.example"), code=phone(doing)
    )
    assert given.link
    assert short_address(WayIn.objects.get().id) == given.address
    by_post = give_way_in(doing, person=person_in(doing), address=post(doing), code=phone(doing))
    assert by_post.link == ""


def test_nothing_goes_a_way_that_is_not_confirmed_as_safe(doing: Doing) -> None:
    unsafe = way(doing, "post", "3 Hill Road\nThornmere", safe=False)
    with pytest.raises(GateClosed):
        give_way_in(doing, person=person_in(doing), address=unsafe, code=phone(doing))
    with pytest.raises(GateClosed):
        give_way_in(doing, person=person_in(doing), address=By("in_person"), code=unsafe)
    assert not WayIn.objects.exists()


def test_a_new_code_alone_keeps_the_address_and_still_goes_another_way(doing: Doing) -> None:
    person = person_in(doing)
    with pytest.raises(NoWayIn):
        give_way_in(doing, person=person, address=None, code=By("in_person"))
    first = give_way_in(doing, person=person, address=post(doing), code=phone(doing))
    with pytest.raises(SameWay):
        give_way_in(doing, person=person, address=None, code=post(doing))
    again = give_way_in(doing, person=person, address=None, code=By("in_person"))
    assert again.address == ""
    assert again.code != first.code
    held = way_in_of(Review.objects.get(), person)
    assert short_address(held.id) == first.address
    assert held.code_by == "in_person"


def test_taking_a_way_in_away_is_recorded_and_ends_a_visit(doing: Doing, client: Client) -> None:
    come_in(client, Review.objects.get(), person_in(doing))
    withdraw_way_in(doing, person=person_in(doing), reason="not_safe")
    assert kinds(doing)[-1] == "way_in_withdrawn"
    assert client.get("/come-in/your-address/")["Location"] == "/come-in/"


def shut(doing: Doing) -> bool:
    return WayIn.objects.get(person=person_in(doing), ended_at=None).shut_at is not None


def test_someone_who_died_cannot_come_in(doing: Doing) -> None:
    give_way_in(doing, person=person_in(doing), address=post(doing), code=phone(doing))
    assert not shut(doing)
    record_death(doing, person=person_in(doing))
    assert shut(doing)


@pytest.mark.parametrize(
    ("scope", "stays_out"), [("no_contact", True), ("letter_only", True), ("no_account_on_facts", False)]
)
def test_someone_on_hold_cannot_come_in_until_the_hold_is_lifted(doing: Doing, scope: str, stays_out: bool) -> None:
    person = person_in(doing)
    give_way_in(doing, person=person, address=post(doing), code=phone(doing))
    place_hold(doing, person=person, scope=scope, asked_by="police", reason="Asked by the police.")
    assert shut(doing) is stays_out
    hold = at_position(doing, "contact_hold_placed")
    release_hold(doing, person=person, hold=hold)
    assert not shut(doing)


def test_of_two_holds_one_lifted_still_shuts(doing: Doing) -> None:
    person = person_in(doing)
    give_way_in(doing, person=person, address=post(doing), code=phone(doing))
    for body in ("police", "coroner"):
        place_hold(doing, person=person, scope="no_contact", asked_by=body, reason="Asked to wait.")
    release_hold(doing, person=person, hold=at_position(doing, "contact_hold_placed"))
    assert shut(doing)


def test_someone_left_out_can_come_in_to_read_that_and_whom_to_ring(doing: Doing) -> None:
    person = person_in(doing)
    give_way_in(doing, person=person, address=post(doing), code=phone(doing))
    tell(doing, "panel_meeting_planned", meeting="m", day=clock.today())
    tell(doing, "panel_meeting_held", meeting="m")
    tell(doing, "excluded", person=person, approver="a", reason="r", review_again_on=date(2026, 6, 1))
    assert not shut(doing)


def at_position(doing: Doing, kind: str) -> str:
    with at_desk(doing) as desk:
        return str(desk.position.latest(kind).fact.fields["hold"])


def tell(doing: Doing, kind: str, **fields: Any) -> None:
    with at_desk(doing) as desk:
        desk.append(kind, **fields)


# ---------------------------------------------------------------- the page


@pytest.fixture
def page(doing: Doing, client: Client, helen: User) -> str:
    sign_in(client, helen)
    return reverse("staff:give-way-in", args=[doing.review, person_in(doing)])


def form_of(client: Client, path: str, **said: str) -> dict[str, str]:
    drawn = client.get(path).text
    hidden = dict(re.findall(r'<input type="hidden" name="(seen|once)" value="([^"]*)"', drawn))
    return {**hidden, **said}


def test_the_page_shows_both_once_and_a_second_press_shows_nothing(client: Client, doing: Doing, page: str) -> None:
    answers = form_of(client, page, address=post(doing).channel, code="in_person")
    answers["seen"] = str(Review.objects.get().last_number)
    shown = client.post(page, answers)
    assert shown.status_code == 200
    assert short_address(WayIn.objects.get().id) in shown.text
    assert shown["Cache-Control"] == "no-store"
    again = client.post(page, answers)
    assert again.status_code == 302
    assert WayIn.objects.count() == 1


def test_the_page_refuses_the_same_way_beside_the_field(client: Client, doing: Doing, page: str) -> None:
    letterbox = post(doing)
    answers = form_of(client, page, address=letterbox.channel, code=letterbox.channel)
    refused = client.post(page, answers)
    assert refused.status_code == 422
    assert "The address goes that way already" in refused.text
    assert not WayIn.objects.exists()


def test_reading_the_addresses_is_written_down(client: Client, doing: Doing, page: str) -> None:
    from alongside.access.models import Viewing

    client.get(page)
    assert list(Viewing.objects.values_list("person", "page")) == [(person_in(doing), "addresses")]


def test_the_page_offers_no_way_that_is_not_safe(client: Client, doing: Doing, page: str) -> None:
    way(doing, "post", "3 Hill Road\nThornmere", safe=False)
    post(doing)
    drawn = client.get(page).text
    assert "12 Quay Street" in drawn
    assert "3 Hill Road" not in drawn


def press(client: Client, page: str, **answers: str) -> Any:
    form = form_of(client, page, **answers)
    form["seen"] = str(Review.objects.get().last_number)
    return client.post(page, form)


def test_the_e_mail_goes_with_the_link_and_says_nothing_about_anybody(
    client: Client, doing: Doing, page: str, mailoutbox: list[Any]
) -> None:
    email = way(doing, "email", "grace@post.example")
    shown = press(client, page, address=email.channel, code="in_person")
    assert shown.status_code == 200
    (sent,) = mailoutbox
    assert sent.to == ["grace@post.example"]
    link = re.search(r"http://testserver(/come-in/\S+/)", sent.body).group(1)
    code = re.search(r"[2-9A-Z]{4} [2-9A-Z]{4}", shown.text).group(0)
    for word in ("Grace", "Jay", "Helen", "review", "Review", code, code.replace(" ", "")):
        assert word not in sent.subject + sent.body
    assert link not in shown.text
    family = Client()
    family.post(link)
    assert family.post("/come-in/code/", {"code": code})["Location"] == "/come-in/your-address/"


def test_an_e_mail_that_did_not_leave_leaves_nothing_behind(
    client: Client, doing: Doing, page: str, settings: Any
) -> None:
    email = way(doing, "email", "grace@post.example")
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 9  # nobody answers here
    before = kinds(doing)
    answer = press(client, page, address=email.channel, code="in_person")
    assert answer.status_code == 422
    assert "The e-mail did not leave" in answer.text
    assert kinds(doing) == before
    assert not WayIn.objects.exists()


def test_the_letter_holds_the_address_and_never_the_code(client: Client, doing: Doing, page: str) -> None:
    shown = press(client, page, address=post(doing).channel, code="in_person")
    code = re.search(r"[2-9A-Z]{4} [2-9A-Z]{4}", shown.text).group(0)
    letter = client.get(reverse("staff:way-in-letter", args=[doing.review, person_in(doing)]))
    assert letter["Content-Type"] == "application/pdf"
    words = text_of(letter.content)
    assert short_address(WayIn.objects.get().id) in words.replace("\u2011", "-").replace("\n", "")
    assert "12 Quay Street" in words
    assert code not in words
    assert "when we meet" in words


def test_there_is_no_letter_for_an_address_that_went_by_e_mail(client: Client, doing: Doing, page: str) -> None:
    email = way(doing, "email", "grace@post.example")
    press(client, page, address=email.channel, code="in_person")
    assert client.get(reverse("staff:way-in-letter", args=[doing.review, person_in(doing)])).status_code == 404


def text_of(pdf: bytes) -> str:
    return "\n".join(sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages)
