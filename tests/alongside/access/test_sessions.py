"""How long someone stays in, and what is left in the browser."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from alongside import clock
from alongside.access import limits
from alongside.access.housekeeping import forget_what_is_over
from alongside.access.models import Kept, Session, Try, WayIn
from alongside.access.sessions import FAMILY_SESSION
from tests.builders.access import come_in, sign_in
from tests.builders.partnerships import thornmere

THEIR_PAGE = "/come-in/your-address/"


@pytest.mark.parametrize(
    ("shared", "minutes", "still_in"), [(False, 59, True), (False, 61, False), (True, 14, True), (True, 16, False)]
)
def test_a_visit_ends_after_a_while_without_a_page(
    client: Any, review: Any, grace: str, shared: bool, minutes: int, still_in: bool
) -> None:
    come_in(client, review, grace, shared=shared)
    with clock.pretending(clock.now() + timedelta(minutes=minutes)):
        answer = client.get(THEIR_PAGE)
    assert (answer.status_code == 200) is still_in
    if not still_in:
        assert answer["Location"] == "/come-in/"
        assert FAMILY_SESSION not in client.session


def test_a_visit_goes_on_while_pages_are_opened_but_never_beyond_twelve_hours(
    client: Any, review: Any, grace: str
) -> None:
    come_in(client, review, grace)
    begun = clock.now()
    for half_hours in range(1, 24):
        with clock.pretending(begun + timedelta(minutes=30 * half_hours)):
            assert client.get(THEIR_PAGE).status_code == 200
    with clock.pretending(begun + timedelta(hours=12, minutes=1)):
        assert client.get(THEIR_PAGE).status_code == 302


@pytest.mark.parametrize("what", ["ended_at", "shut_at"])
def test_taking_a_way_in_away_ends_the_visit_that_is_going_on(client: Any, review: Any, grace: str, what: str) -> None:
    way = come_in(client, review, grace)
    assert client.get(THEIR_PAGE).status_code == 200
    WayIn.objects.filter(id=way.id).update(**{what: clock.now()})
    assert client.get(THEIR_PAGE)["Location"] == "/come-in/"
    assert FAMILY_SESSION not in client.session


def test_what_someone_was_typing_when_the_visit_ended_leads_them_back(client: Any, review: Any, grace: str) -> None:
    come_in(client, review, grace)
    with clock.pretending(clock.now() + timedelta(minutes=61)):
        client.post(THEIR_PAGE, {"words": "He sang in the kitchen."})
    assert client.session["afterwards"] == THEIR_PAGE
    assert THEIR_PAGE in client.session["kept"]


def test_a_family_member_who_opens_a_staff_page_stays_in(client: Any, review: Any, grace: str) -> None:
    come_in(client, review, grace)
    assert client.get("/how-you-sign-in/")["Location"] == "/sign-in/"
    assert client.get(THEIR_PAGE).status_code == 200


def test_pages_of_someone_are_kept_by_no_browser(client: Any, review: Any, grace: str) -> None:
    come_in(client, review, grace)
    assert client.get(THEIR_PAGE)["Cache-Control"] == "no-store"


def test_signing_out_needs_a_button_and_clears_the_browser(client: Any, review: Any, grace: str) -> None:
    come_in(client, review, grace)
    assert client.get("/sign-out/").status_code == 405
    assert client.get(THEIR_PAGE).status_code == 200
    answer = client.post("/sign-out/")
    assert answer["Location"] == "/come-in/"
    assert answer["Clear-Site-Data"] == '"cache"'
    assert client.get(THEIR_PAGE).status_code == 302


def test_staff_who_sign_out_come_to_their_own_door(client: Any, helen: Any) -> None:
    sign_in(client, helen)
    assert client.post("/sign-out/")["Location"] == "/sign-in/"
    assert client.get("/how-you-sign-in/")["Location"] == "/sign-in/"


def test_the_cookie_cannot_be_read_by_script_and_goes_to_no_other_site(
    client: Any, partnership: Any, settings: Any
) -> None:
    client.post("/come-in/", {"address": "acorn-amber-10"})
    cookie = client.cookies["alongside"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_with_https_the_cookies_go_nowhere_else(client: Any, partnership: Any, settings: Any) -> None:
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    client.get("/come-in/")
    client.post("/come-in/", {"address": "acorn-amber-10"})
    assert client.cookies["alongside"]["secure"]
    assert client.cookies["csrftoken"]["secure"]


def test_on_a_shared_phone_the_cookie_goes_with_the_browser(client: Any, review: Any, grace: str) -> None:
    from alongside.access.ways_in import make_way_in

    given = make_way_in(review, grace, address_by="post", code_by="phone", with_link=False)
    client.post("/come-in/", {"address": given.address})
    client.post("/come-in/code/", {"code": given.code, "shared": "on"})
    assert client.session[FAMILY_SESSION]["shared"]
    assert client.cookies["alongside"]["max-age"] == ""


def test_a_session_of_one_partnership_is_nothing_to_another(
    client: Any, review: Any, grace: str, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "otherplace.example"]
    thornmere(host="otherplace.example")
    come_in(client, review, grace)
    elsewhere = Client()
    elsewhere.cookies = client.cookies.copy()
    assert elsewhere.get(THEIR_PAGE, headers={"host": "otherplace.example"})["Location"] == "/come-in/"


def test_what_is_over_is_forgotten_and_what_is_in_use_is_not(client: Any, review: Any, grace: str) -> None:
    come_in(client, review, grace)
    client.post("/come-in/", {"address": "acorn-amber-10"})
    limits.tried_too_often("somebody", most=5, within=timedelta(minutes=15))
    now = clock.now()
    forget_what_is_over(now)
    assert (Session.objects.count(), Try.objects.count()) == (1, 1)
    assert client.get(THEIR_PAGE).status_code == 200
    forget_what_is_over(now + timedelta(days=2))
    assert (Session.objects.count(), Try.objects.count()) == (0, 0)


def test_words_nobody_fetched_are_kept_two_weeks(client: Any, review: Any, grace: str) -> None:
    client.post(THEIR_PAGE, {"words": "He sang in the kitchen."})
    forget_what_is_over(clock.now() + timedelta(days=13))
    assert Kept.objects.count() == 1
    forget_what_is_over(clock.now() + timedelta(days=15))
    assert Kept.objects.count() == 0
