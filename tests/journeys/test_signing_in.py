"""Signing in for real, past the demo's one press: a password and six figures from an app, or a passkey; and, for a
family, an address or a link, and a code.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import struct
import time
from collections.abc import Callable

import pytest

from alongside import clock
from tests.journeys.conftest import People
from tests.journeys.service import Service
from tests.journeys.somebody import Somebody
from tests.journeys.walking import a_way_in

PASSWORD = "plum-harbour-violet-sixty"
EMAIL = "nora.field@thornmere.example"
Newcomer = Callable[[str], Somebody]


def figures(secret: str) -> str:
    """What the app on their phone shows (RFC 6238: HMAC-SHA1 over the half minute, six figures)."""
    moment = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(base64.b32decode(secret), moment, hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


@pytest.fixture
def newcomer(service: Service, somebody: People) -> Newcomer:
    """Nora on her first day: somebody gave her a link, and she chose a password."""
    # apps and links go by the time it really is
    service.it_is(clock.now())

    def begins(email: str) -> Somebody:
        said = service.run("manage.py", "add_staff", email, "--name", "Nora Field", "--job", "Review officer")
        link = re.search(r"//[^/\s]+(/first-time/\S+)", said)
        assert link, said
        # a passkey belongs to a name, and a bare number is none: localhost, not 127.0.0.1
        nora = somebody().opens(service.address.replace("127.0.0.1", "localhost") + link[1])
        nora.answers("A password", PASSWORD).answers("The same password again", PASSWORD).presses("Keep this password")
        return nora

    return begins


def signs_in_with_her_password(nora: Somebody, email: str) -> None:
    nora.opens("http://" + nora.page.url.split("/")[2] + "/sign-in/")
    nora.answers("Your work e-mail address", email).answers("Your password", PASSWORD).presses("Go on")


def test_a_password_alone_opens_nothing_and_with_six_figures_it_does(newcomer: Newcomer) -> None:
    nora = newcomer(EMAIL)
    site = nora.page.url.split("/how-you-sign-in")[0]
    nora.opens(f"{site}/staff/").reads("Set up your second step")
    nora.follows("Set up an app")
    nora.page.get_by_text("Type it in instead").click()
    shown = re.search(r"\b(?:[A-Z2-7]{4} ?){8}", nora.text)
    assert shown
    secret = shown[0].replace(" ", "")
    nora.answers("The six figures", figures(secret)).presses("Join this app").reads("Your recovery codes")
    recovery = re.search(r"\b\d{8}\b", nora.text)
    assert recovery
    nora.opens(f"{site}/staff/").reads("Nothing waits for you").presses("Sign out")
    nora.opens(f"{site}/staff/").reads("Your work e-mail address")
    signs_in_with_her_password(nora, EMAIL)
    nora.reads("A password alone is never enough here").opens(f"{site}/staff/").does_not_read("Nothing waits for you")
    nora.opens(f"{site}/sign-in/second-step/")
    wrong = f"{(int(figures(secret)) + 1) % 1_000_000:06d}"
    nora.answers("The six figures", wrong).presses("Sign in").reads("That code is not right")
    # the day the phone is lost
    nora.answers("The six figures", recovery[0]).presses("Sign in").reads("Nothing waits for you")


def test_a_passkey_is_enough_by_itself(newcomer: Newcomer) -> None:
    nora = newcomer("nora.passkey@thornmere.example")
    laptop = nora.browser_window.new_cdp_session(nora.page)
    laptop.send("WebAuthn.enable")
    laptop.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
                "isUserVerified": True, "automaticPresenceSimulation": True,
            }
        },
    )  # fmt: skip
    nora.follows("Make a passkey").answers("A name for it", "Work laptop").presses("Make a passkey")
    site = nora.page.url.split("/how-you-sign-in")[0]
    nora.opens(f"{site}/how-you-sign-in/").reads("Work laptop")
    nora.opens(f"{site}/staff/").reads("Nothing waits for you").presses("Sign out")
    nora.opens(f"{site}/sign-in/").presses("Sign in with a passkey").reads("Nothing waits for you")


def test_the_link_of_the_first_day_works_once(newcomer: Newcomer, service: Service, somebody: People) -> None:
    said = service.run("manage.py", "add_staff", "once@thornmere.example", "--name", "Una Bell", "--job", "Officer")
    link = re.search(r"(/first-time/\S+)", said)
    assert link
    service.it_is(clock.now())
    una = somebody(javascript=False).opens(link[1])
    una.answers("A password", PASSWORD).answers("The same password again", PASSWORD).presses("Keep this password")
    late = somebody(javascript=False)
    late.page.goto(link[1])
    late.reads("This link has been used, or has run out")


def test_a_family_member_comes_in_by_link_and_code_and_next_time_by_their_own_address(
    service: Service, somebody: People, staff: Callable[[str], Somebody]
) -> None:
    helen = staff("Helen Marsh").opens("/staff/reviews/").follows("Jay").follows("Abena Osei")
    helen.follows("Write to them: the way to their page")
    helen.answers("How does their address go", "By e-mail").answers("How does their code go", "By phone")
    helen.presses("Make both").does_not_read("The link is")
    code = re.search(r"\b[A-Z0-9]{4} [A-Z0-9]{4}\b", helen.text.split("Their code")[1])
    body = service.mail()[-1].get_body(("plain",))
    assert code
    assert body is not None
    assert code[0] not in body.get_content(), "The code never goes through the mailbox the link went to."
    link = next(word for word in body.get_content().split() if "/come-in/" in word)
    abena = somebody(phone=True, javascript=False).opens(link).presses("Go on")
    abena.answers("Your code", "AAAA AAAA").presses_in_vain("Go on").reads("do not go together")
    abena.answers("Your code", code[0]).presses("Go on").reads("Your own address here")
    address = re.search(r"\b[a-z]+-[a-z]+-\d+\b", abena.text)
    assert address
    abena.follows("Go to my page").reads("Hello Abena").presses("Sign out")
    abena.opens("/come-in/").answers("Your own address", address[0]).presses("Go on")
    abena.answers("Your code", code[0]).presses("Go on").opens("/yours/").reads("Hello Abena")


def test_a_new_way_in_ends_the_old_one(service: Service, somebody: People, staff: Callable[[str], Somebody]) -> None:
    helen = staff("Helen Marsh")
    ways = []
    for _ in range(2):
        helen.opens("/staff/reviews/").follows("Jay").follows("Abena Osei")
        helen.follows("Write to them: the way to their page")
        helen.answers("How does their address go", "In person").answers("How does their code go", "By phone")
        ways.append(a_way_in(helen.presses("Make both")))
    (old_address, old_code), (address, code) = ways
    abena = somebody(phone=True, javascript=False).opens("/come-in/").answers("Your own address", old_address)
    abena.presses("Go on").answers("Your code", old_code).presses_in_vain("Go on")
    abena.opens("/come-in/").answers("Your own address", address).presses("Go on").answers("Your code", code)
    abena.presses("Go on").opens("/yours/").reads("Hello Abena")
