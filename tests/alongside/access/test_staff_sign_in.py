"""Staff and advocates: a password is never enough."""

from __future__ import annotations

import json
import re
import time
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.management import call_command
from django.test import Client

from alongside import clock
from alongside.access.models import Remembered, User
from alongside.access.sessions import FAMILY_SESSION, STAFF_SESSION
from tests.builders.access import come_in, sign_in
from tests.builders.partnerships import somebody, thornmere

PASSWORD = "correct horse battery staple"
EMAIL = "helen.marsh@thornmere.example"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SET_UP = "/how-you-sign-in/"


@pytest.fixture
def helen_with_password(helen: User) -> User:
    helen.set_password(PASSWORD)
    helen.save()
    return helen


@pytest.fixture
def helen_with_app(client: Client, helen_with_password: User) -> User:
    TOTP.activate(helen_with_password, SECRET)
    return helen_with_password


def figures(secret: str = SECRET, *, half_minutes_ago: int = 0) -> str:
    """What the app shows now, or showed some half minutes ago."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 - half_minutes_ago))


def type_password(client: Client, password: str = PASSWORD, email: str = EMAIL) -> Any:
    return client.post("/sign-in/", {"login": email, "password": password})


def is_in(client: Client) -> bool:
    """Does a page open that wants staff with a second step? (It is no advocate's, so 404 stands for: you are in.)"""
    return client.get("/beside/").status_code == 404


def test_a_password_alone_leads_to_setting_up_a_second_step_and_nowhere_else(
    client: Client, helen_with_password: User
) -> None:
    type_password(client)
    for path in ("/beside/", "/staff/"):
        assert client.get(path)["Location"] == SET_UP
    assert client.get(SET_UP).status_code == 200
    assert "A password alone opens nothing here" in client.get(SET_UP).text


def test_setting_up_an_app_opens_the_door_and_shows_recovery_codes(client: Client, helen_with_password: User) -> None:
    type_password(client)
    page = client.get("/how-you-sign-in/app/")
    secret = re.search(r"<strong>([A-Z2-7 ]+)</strong>", page.text).group(1).replace(" ", "")
    answer = client.post("/how-you-sign-in/app/", {"code": figures(secret)})
    assert answer["Location"] == "/how-you-sign-in/recovery-codes/"
    codes = re.findall(r"<li>([0-9A-Z]{8,})</li>", client.get(answer["Location"]).text)
    assert len(codes) == 10
    assert is_in(client)


def test_wrong_figures_join_no_app(client: Client, helen_with_password: User) -> None:
    type_password(client)
    client.get("/how-you-sign-in/app/")
    page = client.post("/how-you-sign-in/app/", {"code": "000000"})
    assert "That code is not right" in page.text
    assert not Authenticator.objects.exists()


def test_with_an_app_the_password_leads_to_the_second_step(client: Client, helen_with_app: User) -> None:
    assert type_password(client)["Location"] == "/sign-in/second-step/"
    assert "_auth_user_id" not in client.session
    assert client.get("/beside/")["Location"] == "/sign-in/"
    before = client.session.session_key
    client.post("/sign-in/second-step/", {"code": figures()})
    assert is_in(client)
    assert client.session.session_key != before


def test_a_wrong_second_step_opens_nothing(client: Client, helen_with_app: User) -> None:
    type_password(client)
    page = client.post("/sign-in/second-step/", {"code": "123"})
    assert "That code is not right" in page.text
    assert not is_in(client)


def test_the_same_figures_cannot_be_used_twice(client: Client, helen_with_app: User) -> None:
    code = figures()
    type_password(client)
    client.post("/sign-in/second-step/", {"code": code})
    assert is_in(client)
    thief = Client()
    type_password(thief)
    thief.post("/sign-in/second-step/", {"code": code})
    assert not is_in(thief)


def test_a_recovery_code_works_once(client: Client, helen_with_app: User) -> None:
    code = RecoveryCodes.activate(helen_with_app).get_unused_codes()[0]
    type_password(client)
    client.post("/sign-in/second-step/", {"code": code})
    assert is_in(client)
    again = Client()
    type_password(again)
    again.post("/sign-in/second-step/", {"code": code})
    assert not is_in(again)


def test_the_apps_secret_is_sealed_in_the_database(helen_with_app: User, settings: Any) -> None:
    held = json.dumps(Authenticator.objects.get().data)
    assert SECRET not in held


def test_who_types_the_figures_slowly_is_not_sent_away(client: Client, helen_with_app: User) -> None:
    type_password(client)
    # three half minutes: at least one more than is allowed, whenever in a half minute this runs
    assert "That code is not right" in client.post("/sign-in/second-step/", {"code": figures(half_minutes_ago=3)}).text
    client.post("/sign-in/second-step/", {"code": figures(half_minutes_ago=1)})
    assert is_in(client)


def test_whoever_knows_only_the_password_cannot_add_a_second_step_of_their_own(
    client: Client, helen_with_password: User
) -> None:
    """Signed in before the app was set up elsewhere: this browser never took the second step."""
    type_password(client)
    TOTP.activate(helen_with_password, SECRET)
    assert client.get("/how-you-sign-in/app/")["Location"] == "/sign-in/"
    assert "_auth_user_id" not in client.session


def test_the_last_second_step_cannot_be_taken_away(client: Client, helen_with_app: User) -> None:
    sign_in(client, helen_with_app)
    page = client.post("/how-you-sign-in/app/take-away/")
    assert "only second step" in page.text
    assert Authenticator.objects.filter(type="totp").exists()


def test_changing_how_one_signs_in_asks_for_the_password_again_after_a_while(
    client: Client, helen_with_app: User
) -> None:
    sign_in(client, helen_with_app)
    assert client.get("/how-you-sign-in/passkey/").status_code == 200
    with clock.pretending(clock.now() + timedelta(minutes=16)):
        answer = client.get("/how-you-sign-in/passkey/")
        assert answer["Location"].startswith("/how-you-sign-in/again/")
        assert "Your password once more" in client.get(answer["Location"]).text
        client.post(answer["Location"], {"password": PASSWORD, "next": "/how-you-sign-in/passkey/"})
        assert client.get("/how-you-sign-in/passkey/").status_code == 200


def test_an_unknown_address_and_a_wrong_password_get_the_same_words(client: Client, helen_with_password: User) -> None:
    def words(page: Any) -> str:
        return re.sub(r'(csrfmiddlewaretoken" value=|value=)"[^"]*"', "", page.text)

    known = words(type_password(client, "wrong password here"))
    unknown = words(type_password(Client(), "wrong password here", "nobody@thornmere.example"))
    assert known == unknown
    assert "do not go together" in known


def test_the_password_is_never_drawn_into_a_page_again(client: Client, helen_with_password: User) -> None:
    assert "wrong password here" not in type_password(client, "wrong password here").text


def test_after_five_wrong_passwords_the_right_one_has_to_wait(client: Client, helen_with_password: User) -> None:
    for _ in range(5):
        type_password(client, "wrong password here")
    page = type_password(client)
    assert "too many tries" in page.text
    assert not is_in(client)
    assert Remembered.objects.exists()
    assert not any(EMAIL in key for key in Remembered.objects.values_list("key", flat=True))


def test_nobody_can_sign_themselves_up_or_reach_a_page_of_the_library(client: Client, partnership: Any) -> None:
    from django.urls import NoReverseMatch, reverse

    for name in ("account_signup", "account_reset_password", "account_email", "mfa_list_webauthn", "account_logout"):
        with pytest.raises(NoReverseMatch):
            reverse(name)
    for path in ("/accounts/signup/", "/signup/", "/accounts/login/", "/accounts/password/reset/"):
        assert client.get(path).status_code == 404


def test_signing_in_as_staff_ends_a_familys_visit(
    client: Client, review: Any, grace: str, helen_with_password: User
) -> None:
    come_in(client, review, grace)
    type_password(client)
    assert FAMILY_SESSION not in client.session
    assert STAFF_SESSION in client.session


def test_staff_of_another_partnership_cannot_sign_in_here(client: Client, partnership: Any) -> None:
    from alongside.tenancy.here import at

    elsewhere = thornmere(host="otherplace.example")
    with at(elsewhere):
        samuel = somebody(elsewhere, "Samuel Reed")
        samuel.set_password(PASSWORD)
        samuel.save()
    with at(partnership):
        page = type_password(client, email=samuel.email)
        assert "do not go together" in page.text
        assert not EmailAddress.objects.exists()


def test_somebody_switched_off_is_out_at_the_next_page(client: Client, helen: User) -> None:
    sign_in(client, helen)
    assert is_in(client)
    call_command("add_staff", EMAIL, "--switch-off", stdout=StringIO())
    assert client.get("/beside/")["Location"] == "/sign-in/"


def test_a_staff_session_ends_after_an_hour_without_a_page(client: Client, helen: User) -> None:
    sign_in(client, helen)
    with clock.pretending(clock.now() + timedelta(minutes=61)):
        assert client.get("/beside/")["Location"] == "/sign-in/"
    assert "_auth_user_id" not in client.session


def test_going_on_after_signing_in_leads_to_no_other_site(client: Client, helen_with_app: User) -> None:
    client.post(
        "/sign-in/?next=https://elsewhere.example/",
        {"login": EMAIL, "password": PASSWORD, "next": "//elsewhere.example"},
    )
    answer = client.post("/sign-in/second-step/", {"code": figures()})
    assert answer["Location"] == "/staff/"


# ---------------------------------------------------------------- the first time


def link_for(email: str, *more: str) -> str:
    said = StringIO()
    call_command("add_staff", email, *more, stdout=said)
    return re.search(r"/first-time/\S+", said.getvalue()).group(0)


NEW = ("--name", "Samuel Reed", "--job", "Business manager")


def choose(client: Client, path: str, password: str = PASSWORD, again: str = PASSWORD) -> Any:
    return client.post(path, {"password": password, "again": again})


def test_somebody_new_chooses_a_password_with_a_link_and_comes_to_the_second_step(
    client: Client, partnership: Any
) -> None:
    path = link_for("Samuel.Reed@thornmere.example", *NEW)
    assert client.get(path).status_code == 200
    assert client.get(path).status_code == 200
    assert choose(client, path)["Location"] == SET_UP
    samuel = User.objects.get(email="samuel.reed@thornmere.example")
    assert samuel.check_password(PASSWORD)
    assert client.get("/beside/")["Location"] == SET_UP


def test_a_first_time_link_works_once_and_for_three_days(client: Client, partnership: Any) -> None:
    path = link_for("samuel.reed@thornmere.example", *NEW)
    with clock.pretending(clock.now() + timedelta(days=3, minutes=1)):
        assert client.get(path).status_code == 410
    choose(client, path)
    assert Client().get(path).status_code == 410
    assert choose(Client(), path, "another password here", "another password here").status_code == 410


def test_a_new_link_makes_the_old_password_and_the_old_link_worthless(client: Client, helen_with_app: User) -> None:
    first = link_for(EMAIL)
    assert "do not go together" in type_password(client).text
    second = link_for(EMAIL)
    assert client.get(first).status_code == 410
    assert client.get(second).status_code == 200


def test_a_forgotten_password_does_not_get_round_the_second_step(client: Client, helen_with_app: User) -> None:
    assert choose(client, link_for(EMAIL))["Location"] == "/sign-in/"
    assert not is_in(client)


def test_with_a_lost_phone_a_new_second_step_is_set_up(client: Client, helen_with_app: User) -> None:
    assert choose(client, link_for(EMAIL, "--forget-second-step"))["Location"] == SET_UP


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [("too short", "too short", "at least 14"), (PASSWORD, "something else entirely", "not the same")],
)
def test_a_weak_or_mistyped_password_is_refused_beside_its_field(
    client: Client, partnership: Any, password: str, again: str, said: str
) -> None:
    path = link_for("samuel.reed@thornmere.example", *NEW)
    page = choose(client, path, password, again)
    assert page.status_code == 422
    assert said in page.text
    assert client.get(path).status_code == 200


def test_the_link_is_said_not_sent(partnership: Any, mailoutbox: list[Any]) -> None:
    link_for("samuel.reed@thornmere.example", *NEW)
    assert mailoutbox == []
