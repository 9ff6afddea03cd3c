"""Every address of the service, tried by everybody, by opening and by pressing.

New addresses are covered by themselves. An address with an id in it that stands in neither `IDS` nor `WORDS` below
fails until it is added; one whose pages come only from a library has to be named in settings.OPEN_VIEWS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from alongside import clock
from alongside.access.doors import May
from alongside.access.models import WayIn
from alongside.access.roles import ROLES, Can
from alongside.tenancy.here import at
from tests.builders.access import come_in, sign_in
from tests.builders.partnerships import place, somebody, thornmere
from tests.builders.two_families import House, a_house

# ids that are somebody's: found in each house (tests/builders/two_families.py)
IDS = {
    "review", "person", "channel", "hold", "meeting", "version", "against", "item", "note", "recommendation", "comment",
    "proceeding", "statement", "proposal", "decision", "who",
    "complaint", "learning", "publication_hold", "copy",
}  # fmt: skip
# words and numbers that are nobody's, the same in every review; and keys to doors, which are tried in their own tests
WORDS = {
    "what": "taking_part", "kind": "local_authority_became_aware", "part": "1", "passage": "p1", "persona": "nobody",
    "colour": "114b57", "door": "family", "token": "not-a-real-one", "pk": "1", "user": "0000000000000000",
    "place": "0000000000000000", "slug": "nothing-published", "letter": "scope_question",
    "months": "6", "which": "standard", "date": "2026-09-01", "number": "1", "leaflet": "lcspr", "review_type": "lcspr",
    "rule": "early_contact", "gate": "terms_fixed", "strand": "main",
    "setting": "longest_silence", "situation": "phone", "page": "early-contact",
    "step": "advocate", "change": "pause", "about": "-",
}  # fmt: skip
# where the same name stands for something else
AT = {
    "staff:decide-kind": {"kind": "lcspr"},
    "staff:join-kind": {"kind": "safeguarding_adults_review"},
    "staff:guide-path": {"kind": "lcspr"},
    "staff:tell-words": {"letter": "pause_offer"},
    "staff:tell-by": {"kind": "phone"},
    "staff:tell-pdf": {"kind": "phone"},
}
# addresses that open only in another state of the review than the houses are in; the tests of their pages open them.
# Every other closed address has to open here to somebody, or it would never have been tried by the rest
OPENS_LATER = {
    "staff": """
        end-place join-kind tell-decision hold consent capacity told exclusion advocate-ended advocacy-duty
        handover tell-date tell-change update-for give-update call-off-panel letter-pdf letter-posted
        letter-not-posted what-changed follow-up not-material share-draft tell-new-version words-about-answered
        pass-subgroup pass-subgroup-of sign-executive sign-executive-of send-back send-back-of tell-fate
        check-statement withdraw-statement confirm-withdrawal take-down-statement withdraw-date
        tell-date-of-publication agreed-date last-call tell-name sign-anonymity publication-preview
        publication-pdf put-statement publish take-down panel-told in-place-of-report publish-in-place
        publish-after-all
    """,
    "family": """
        not-involved share-what-came-before update time-with-draft about-you my-view statement-agreed
        statement-consent statement-withdraw statement-withdrawn this-day-is-fine this-day-is-hard sign-out
    """,
    "": """
        take-app-away mfa_deactivate_totp take-passkey-away recovery-codes mfa_view_recovery_codes go-beside
    """,
}
# what may be written by looking: that somebody looked, their session, how often a door was tried, and for a reader of
# the draft, where they have come to (theirs alone, and no fact)
MAY_BE_NOTED = {"access_viewing", "access_session", "access_try", "access_remembered", "documents_place"}
WRITES = re.compile(r'^\s*(?:INSERT\s+(?:OR \w+ )?INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)', re.IGNORECASE)
FAMILY_DOOR, STAFF_DOOR = "/come-in/", "/sign-in/"
OPENED, NOT_FOUND, FAULT, MOVED, NOT_THEIRS, WRONG_METHOD = 200, 404, 500, 302, 403, 405


@dataclass(frozen=True)
class Address:
    """One address: its route with <names>, its full name, its view and what it declares."""

    route: str
    name: str
    view: Any

    @property
    def may(self) -> May | None:
        return getattr(self.view, "may", None)

    @property
    def names(self) -> list[str]:
        return [each.rpartition(":")[2] for each in re.findall(r"<([^>]+)>", self.route)]

    def path(self, ids: dict[str, str]) -> str:
        here = {"page": ids["local_page"]} if "local-page" in self.route and self.names else AT.get(self.name, {})
        given = {name: here.get(name) or ids.get(name) or WORDS[name] for name in self.names}
        return reverse(self.name, kwargs=given)

    def __str__(self) -> str:
        return self.name


def addresses(resolver: URLResolver, before: str = "", namespace: str = "") -> Iterator[Address]:
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLPattern):
            yield Address(route, f"{namespace}{each.name}", each.callback)
        else:
            yield from addresses(each, route, f"{namespace}{each.namespace}:" if each.namespace else namespace)


ALL = list(addresses(get_resolver()))
DECLARED = [each for each in ALL if each.may is not None]
CLOSED = [each for each in DECLARED if each.may.who != "anyone"]


@pytest.mark.parametrize("address", ALL, ids=str)
def test_every_address_says_who_may_open_it(address: Address) -> None:
    assert address.may is not None or address.name in settings.OPEN_VIEWS


@pytest.mark.parametrize("address", ALL, ids=str)
def test_addresses_are_in_kebab_case_and_carry_ids_only(address: Address) -> None:
    plain = re.sub(r"<[^>]+>", "x", address.route)
    assert re.fullmatch(r"[a-z0-9/.-]*", plain)
    assert set(address.names) <= IDS | set(WORDS), "Say in IDS or WORDS what this address carries."


def test_no_two_addresses_share_a_name() -> None:
    names = [each.name for each in ALL if each.name != "design:gallery"]
    assert len(names) == len(set(names))


def test_nothing_opens_that_was_not_put_up_with_page(client: Client, partnership: Any, settings: Any) -> None:
    settings.OPEN_VIEWS = set()
    assert client.get("/design/theme/114b57.css").status_code == NOT_FOUND


# ---------------------------------------------------------------- who comes

STAFF_ROLES = [name for name in ROLES if name != "advocate"]
EVERYBODY = [
    "nobody", "this family", "another family", "an advocate", "staff without a place", "officer of another review",
    *STAFF_ROLES,
]  # fmt: skip


@dataclass
class Street:
    """Two houses, and everybody who might come to a door. `sessions`: who -> the cookie they come with."""

    ours: House
    theirs: House
    sessions: dict[str, str]

    def ask(self, who: str, method: str, path: str, said: dict[str, str] | None = None) -> Any:
        """Open or press, and take back whatever it did, so that the next one finds the same street."""
        client = Client(raise_request_exception=False)
        if self.sessions[who]:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[who]
        written: set[str] = set()

        def noting(execute: Any, sql: str, *more: Any) -> Any:
            written.update(WRITES.findall(sql))
            return execute(sql, *more)

        with transaction.atomic(), connection.execute_wrapper(noting):
            answer = getattr(client, method)(path, said)
            transaction.set_rollback(True)
        answer.written = written
        return answer


def session_of(who: str, ours: House, theirs: House) -> str:
    """Sign this person in, as they would be, and give their session's key."""
    client = Client()
    if who == "nobody":
        return ""
    if who in ("this family", "another family"):
        house = ours if who == "this family" else theirs
        come_in(client, house.review, house.person)
        return client.session.session_key
    user = somebody(ours.review.partnership, who.title(), job=who)
    if who == "an advocate":
        user.advocate = True
        user.save()
        place(user, ours.review, "advocate", person=ours.person)
    elif who in ROLES:
        place(user, ours.review, who)
    elif who == "officer of another review":
        place(user, theirs.review, "review_officer")
    sign_in(client, user)
    if who == "an advocate":
        client.post(reverse("go-beside", args=[user.memberships.get().id]))
    return client.session.session_key


@pytest.fixture(scope="module")
def street(django_db_setup: None, django_db_blocker: Any) -> Iterator[Street]:
    """Built once: nobody changes it for good."""
    with django_db_blocker.unblock(), transaction.atomic():
        with clock.pretending(datetime(2026, 3, 2, 10, tzinfo=UTC)), at(thornmere()) as partnership:
            ours = a_house(somebody(partnership, "Helen Marsh"), reference="TH-2026-01", name="Grace Osei")
            theirs = a_house(somebody(partnership, "Samuel Reed"), reference="TH-2026-02", name="Mark Costa")
            yield Street(ours, theirs, {who: session_of(who, ours, theirs) for who in EVERYBODY})
        transaction.set_rollback(True)


def let_in(who: str, may: May) -> bool:
    """Does the address, as it declares itself, open to them? An advocate's POST is looked at apart."""
    staff = who in STAFF_ROLES or who in ("staff without a place", "officer of another review")
    match may.who:
        case "family":
            return who in ("this family", "another family", "an advocate")
        case "advocate":
            return who == "an advocate"
        case "setting_up":
            return staff or who == "an advocate"
        case "staff":
            return staff
        case "on_review" | "in_partnership":
            return who in STAFF_ROLES and may.can in ROLES[who].can
    raise AssertionError(f"{may} is a door that these tests do not know yet.")


@pytest.mark.parametrize("address", CLOSED, ids=str)
def test_it_opens_to_those_it_names_and_to_nobody_else(address: Address, street: Street) -> None:
    path = address.path(street.ours.ids)
    for who in EVERYBODY:
        for method in ("get", "post"):
            answer = street.ask(who, method, path)
            if method == "get":
                assert answer.written <= MAY_BE_NOTED, f"{who} wrote something by opening it"
            if let_in(who, address.may):
                assert answer.status_code < FAULT, f"{who}, {method}: something went wrong on our side"
                assert "no-store" in answer["Cache-Control"]
                check_where_they_stand(answer, who, method, street)
            else:
                check_turned_away(answer, who, address.may)


@pytest.mark.parametrize("address", CLOSED, ids=str)
def test_it_does_open_to_somebody(address: Address, street: Street) -> None:
    path = address.path(street.ours.ids)
    answers = [street.ask(who, "get", path).status_code for who in EVERYBODY if let_in(who, address.may)]
    door, _, name = address.name.rpartition(":")
    assert (OPENED in answers) == (name not in OPENS_LATER[door].split()), answers


def check_turned_away(answer: Any, who: str, may: May) -> None:
    entered = getattr(answer.wsgi_request, "entered", None)
    assert entered is None or entered.review is None, f"{who} was let in as {entered}"
    if answer.status_code == NOT_FOUND:
        return
    door = FAMILY_DOOR if may.who == "family" else STAFF_DOOR
    assert answer.status_code == MOVED, f"{who}: {answer.status_code}"
    assert answer["Location"] == door, f"{who} was led to {answer['Location']}"


def check_where_they_stand(answer: Any, who: str, method: str, street: Street) -> None:
    """Inside, everyone stands in their own review, and an advocate beside their own person and without a voice."""
    entered = getattr(answer.wsgi_request, "entered", None)
    if entered is None or entered.review is None:
        return
    house = street.theirs if who == "another family" else street.ours
    assert entered.review == house.review, f"{who} stands in another family's review"
    if who in ("this family", "another family", "an advocate"):
        assert entered.person == house.person
    if who == "an advocate" and method == "post":
        assert answer.status_code == NOT_THEIRS
        assert "theirs to say" in answer.text


OPEN = [each for each in ALL if each not in CLOSED]


@pytest.mark.parametrize("address", OPEN, ids=str)
@pytest.mark.parametrize("who", ["nobody", "this family", "an advocate", "review_officer"])
def test_nothing_is_written_by_opening_a_page_that_is_open_to_anyone(
    address: Address, street: Street, who: str
) -> None:
    answer = street.ask(who, "get", address.path(street.ours.ids))
    assert answer.status_code < FAULT
    assert answer.written <= MAY_BE_NOTED


def test_what_is_written_would_be_seen(street: Street) -> None:
    [said] = [each for each in CLOSED if each.name == "family:how-you-reach-me"]
    answer = street.ask("this family", "post", said.path(street.ours.ids))
    assert answer.status_code == 422
    pressed = street.ask("this family", "post", f"{said.path(street.ours.ids)}", {"words": "A new number."})
    assert "record_entry" in pressed.written


WITH_IDS = [each for each in CLOSED if (set(each.names) - {"review"}) & IDS]


@pytest.mark.parametrize("address", WITH_IDS, ids=str)
def test_with_ids_of_another_family_it_does_not_exist(address: Address, street: Street) -> None:
    """From inside one's own review, with everything else in the address another family's."""
    if address.may.who == "family":
        who, ids = "another family", street.ours.ids
    else:
        who = next(name for name in STAFF_ROLES if address.may.can in ROLES[name].can)
        ids = {**street.theirs.ids, "review": street.ours.review.id}
    for method in ("get", "post"):
        answer = street.ask(who, method, address.path(ids))
        assert answer.status_code in (NOT_FOUND, WRONG_METHOD), f"{method}: {answer.status_code}"


@pytest.mark.parametrize("address", [each for each in CLOSED if each.may.who == "family"], ids=str)
def test_after_the_way_in_was_taken_away_nothing_opens(address: Address, street: Street) -> None:
    with transaction.atomic():
        WayIn.objects.filter(person=street.ours.person).update(ended_at=clock.now())
        answer = street.ask("this family", "get", address.path(street.ours.ids))
        transaction.set_rollback(True)
    assert answer["Location"] == FAMILY_DOOR


def test_every_place_in_a_review_opens_something() -> None:
    used = {each.may.can for each in CLOSED if each.may.who == "on_review"}
    for role in STAFF_ROLES:
        assert used & ROLES[role].can, f"No address opens to a {role}."
    assert Can.SPEAK_FOR not in used
