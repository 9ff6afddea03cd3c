"""Ways in for family members: a short address of their own, a code, and sometimes a link that can be used once.

We can say a person's short address again (it is made from the row's id with our key) but never their code or link: of
those only hashes are kept. Someone with the database alone has none of the three.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.db.models import F

from alongside import clock
from alongside.access.easy_words import EASY_WORDS
from alongside.access.limits import hashed
from alongside.access.models import WayIn
from alongside.record.models import Review
from alongside.tenancy.models import new_id
from alongside.tenancy.standing_question import StandingQuestion
from casebook import Position

# no vowels, so that no word can come out; none of 0 O 1 I L 2 Z 5 S 8 B U V, which are taken for one another
CODE_LETTERS = "234679CDFGHJKMNPQRTWXY"
CODE_LENGTH = 8
MOST_TRIES = 5
LINK_DAYS = 28
# a code nobody has: checked where there is no such address, so that both take equally long
_NOBODYS_CODE: list[str] = []

SAME_WAY = {
    "post": "letterbox", "prison": "letterbox", "phone": "phone", "text": "phone", "in_person": "hand", "visit": "hand",
    "email": "mailbox",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Given:
    """What was made, shown once. `address` is empty where only a new code was made, `link` where none was asked for."""

    id: str
    code: str
    address: str = ""
    link: str = ""


def same_way(one: str, other: str) -> bool:
    """Would these two kinds of way end in the same hands: one letterbox, one phone, one mailbox, one meeting?"""
    return SAME_WAY.get(one, one) == SAME_WAY.get(other, other)


def short_address(way_in_id: str) -> str:
    """This way in's address: two easy words and a number from 10 to 99, for example “heron-lamp-42”."""
    made = hmac.new(bytes.fromhex(settings.MASTER_KEY), f"short-address:{way_in_id}".encode(), hashlib.sha256).digest()
    first, second, number = (int.from_bytes(made[at : at + 8]) for at in (0, 8, 16))
    return f"{EASY_WORDS[first % len(EASY_WORDS)]}-{EASY_WORDS[second % len(EASY_WORDS)]}-{10 + number % 90}"


def looks_like_an_address(typed: str) -> bool:
    """Is it made like a short address? (Whether anybody has it is another question, and answered to nobody.)"""
    return re.fullmatch(r"[a-z]+-[a-z]+-[0-9]{2}", typed.lower()) is not None


def hashed_address(typed: str) -> str:
    """The hash an address is found by, however it was typed: capitals, spaces and hyphens make no difference."""
    return hashed("way-in-address", re.sub(r"[^a-z0-9]", "", typed.lower()))


def plain_code(typed: str) -> str:
    """A code as it was made: “k7mp-4rtw ” gives K7MP4RTW."""
    return re.sub(r"[^A-Z0-9]", "", typed.upper())


def make_way_in(review: Review, person: str, *, address_by: str, code_by: str, with_link: bool) -> Given:
    """Make a new way in; any earlier one of this person ends. The caller has made sure that the two ways differ."""
    now = clock.now()
    WayIn.objects.filter(review=review, person=person, ended_at__isnull=True).update(ended_at=now)
    way_id = new_id()
    while WayIn.objects.filter(address=hashed_address(short_address(way_id))).exists():
        way_id = new_id()
    code, link = _new_code(), secrets.token_urlsafe(24) if with_link else ""
    WayIn.objects.create(
        id=way_id, partnership_id=review.partnership_id, review=review, person=person, given_at=now,
        address=hashed_address(short_address(way_id)), address_by=address_by, code=make_password(code), code_by=code_by,
        link=hashed("way-in-link", link) if link else "", link_until=now + timedelta(days=LINK_DAYS) if link else None,
    )  # fmt: skip
    return Given(way_id, _as_said(code), short_address(way_id), link)


def make_new_code(way: WayIn, *, code_by: str) -> Given:
    """A new code for someone who still has their address. The old one is worth nothing now; tries are counted anew."""
    code = _new_code()
    WayIn.objects.filter(id=way.id).update(code=make_password(code), code_by=code_by, tries=0, given_at=clock.now())
    return Given(way.id, _as_said(code))


def way_in_of(review: Review, person: str) -> WayIn | None:
    """The way in this person has now."""
    return WayIn.objects.filter(review=review, person=person, ended_at__isnull=True).first()


def way_at(address_hash: str) -> WayIn | None:
    """The way in with this (hashed) address, ended ones included."""
    return WayIn.objects.filter(address=address_hash).select_related("review").first()


def way_by_link(link: str) -> WayIn | None:
    """The way in this link belongs to, used up or not."""
    return WayIn.objects.filter(link=hashed("way-in-link", link)).first()


def link_is_fresh(way: WayIn, now: datetime) -> bool:
    """Has nobody pressed the button yet, and is the link still young enough?"""
    return way.link_used_at is None and way.link_until is not None and now < way.link_until and way.ended_at is None


def use_up_link(way: WayIn) -> bool:
    """Use the link up. True for the one press that did it."""
    now = clock.now()
    return bool(
        WayIn.objects.filter(
            id=way.id, link_used_at__isnull=True, link_until__gt=now, ended_at__isnull=True
        ).update(link_used_at=now)
    )  # fmt: skip


def code_is_right(way: WayIn | None, typed: str) -> bool:
    """Is this the code? The try is counted before it is checked, so that many at once are still five.

    The same work is done for a way in that isn't there.
    """
    counted = WayIn.objects.filter(id=way.id if way else "", tries__lt=MOST_TRIES).update(tries=F("tries") + 1)
    right = check_password(plain_code(typed), way.code if way else _nobodys_code())
    if not (way and counted and right):
        return False
    WayIn.objects.filter(id=way.id).update(tries=0)
    return True


def is_open(way: WayIn) -> bool:
    """May whoever has this way in come in today?"""
    return way.ended_at is None and way.shut_at is None


_ways_not_ended = StandingQuestion(
    lambda review: WayIn.objects.filter(review=review, ended_at__isnull=True).values_list("id", "person", "shut_at")
)


def keep_doors_in_step(review: Review, position: Position) -> None:
    """Shut the ways in of people who cannot come in as the record stands; open those that can again. With every act."""
    for way_id, person, shut_at in _ways_not_ended(review=review.id):
        shut = cannot_come_in(position, person)
        if shut != (shut_at is not None):
            WayIn.objects.filter(id=way_id).update(shut_at=clock.now() if shut else None)


def cannot_come_in(position: Position, person: str) -> bool:
    """Has this person died, or been put on a hold under which nothing but a letter may reach them?"""
    if position.latest("contact_died", person=person):
        return True
    released = {entry.fact.fields["hold"] for entry in position.facts("contact_hold_released", person=person)}
    return any(
        entry.fact.fields.get("scope") not in ("no_account_on_facts", "open")
        and entry.fact.fields["hold"] not in released
        for entry in position.facts("contact_hold_placed", person=person)
    )


def is_left_out(position: Position, person: str) -> bool:
    """Did the Panel decide not to involve this person, and has not taken it back?

    They can come in, to one page that says so and whom to ring, and to nothing of the review.
    """
    return left_out_since(position, person) is not None


def left_out_since(position: Position, person: str) -> date | None:
    """The day of that decision, while it stands."""
    newest = position.latest("excluded", "exclusion_ended", person=person)
    return newest.fact.on if newest is not None and newest.fact.kind == "excluded" else None


def _new_code() -> str:
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def _as_said(code: str) -> str:
    return f"{code[:4]} {code[4:]}"


def _nobodys_code() -> str:
    if not _NOBODYS_CODE:
        _NOBODYS_CODE.append(make_password(_new_code()))
    return _NOBODYS_CODE[0]
