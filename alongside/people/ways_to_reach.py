"""Addresses, numbers and e-mail addresses. Reading one is looked at closely: whoever reads it is written down
(access/viewing.py).
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

import phonenumbers
from django.conf import settings

from alongside.people.models import Address
from alongside.people.sealing import seal, unseal

KINDS = {
    "post": "letter by post",
    "phone": "phone",
    "text": "text message",
    "email": "e-mail",
    "visit": "visit",
    "prison": "letter to prison",
    "through_professional": "through someone they trust",
}
SPACELESS = str.maketrans("", "", " \t\r\n,.-()")


@dataclass(frozen=True, slots=True)
class Way:
    """A way to reach someone. `kind` is a key of KINDS; `notes`: what makes it safe ("no voicemail", "after 4")."""

    id: str
    kind: str
    value: str
    notes: str


def address_id(review_id: str, kind: str, value: str) -> str:
    """The id of this address in this review: the same for the same address however it was typed, and meaningless
    without our keys.
    """
    family = "place" if kind in ("post", "visit", "prison") else kind if kind == "email" else "number"
    plain = f"{review_id}|{family}|{_alike(family, value)}"
    return hmac.new(bytes.fromhex(settings.MASTER_KEY), plain.encode(), hashlib.sha256).hexdigest()[:16]


def _alike(family: str, value: str) -> str:
    """The address as it is compared: a number as it is dialled from abroad, anything else without its spaces."""
    if family == "number":
        try:
            return phonenumbers.format_number(phonenumbers.parse(value, "GB"), phonenumbers.PhoneNumberFormat.E164)
        except phonenumbers.NumberParseException:
            pass  # a person who passes word on is kept under this family too
    return value.lower().translate(SPACELESS)


def keep_way(partnership_id: str, review_id: str, *, kind: str, value: str, notes: str = "") -> str:
    """Keep a way to reach someone; gives the id the record uses as `channel`. The same address twice is one row."""
    way_id = address_id(review_id, kind, value)
    Address.objects.get_or_create(
        id=way_id,
        defaults={
            "partnership_id": partnership_id, "review_id": review_id, "kind": kind,
            "value": seal(review_id, value, f"address:{way_id}"), "notes": seal(review_id, notes, f"notes:{way_id}"),
        },
    )  # fmt: skip
    return way_id


def ways_with(review_id: str, ids: list[str]) -> dict[str, Way]:
    """These ways of this review by id. One query."""
    rows = Address.objects.filter(review_id=review_id, id__in=ids).values_list("id", "kind", "value", "notes")
    return {
        row_id: Way(
            row_id, kind, unseal(review_id, value, f"address:{row_id}"),
            unseal(review_id, notes, f"notes:{row_id}") if notes else "",
        )
        for row_id, kind, value, notes in rows
    }  # fmt: skip
