"""The address of “Why?” for a row: which rule or gate, and about whom or what. Ids and days only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypedDict
from urllib.parse import urlencode

from alongside.design.addresses import address

SINCE = "since"
"""Of duties that can be owed again and again: the day this one was opened."""


class WhyLink(TypedDict):
    """What `ui.why` draws. `of` says which row, so that the link makes sense when it is heard alone."""

    href: str
    of: str


def why_duty(review: str, rule: str, about: Mapping[str, object], of: str, *, since: date | None = None) -> WhyLink:
    """Why a promise, a clock or its day is as it is. Without `person`: for everyone it is owed to."""
    return {"href": _address("staff:why", review, rule, {**about, SINCE: since}), "of": of}


def why_gate(review: str, gate: str, about: Mapping[str, object], of: str) -> WhyLink:
    """Why a gate is shut. `about`: the fields of the fact that it holds back."""
    return {"href": _address("staff:why-shut", review, gate, about), "of": of}


def _address(page: str, review: str, name: str, about: Mapping[str, object]) -> str:
    asked = urlencode({key: str(value) for key, value in sorted(about.items()) if value not in (None, "")})
    return address(page, review, name) + (f"?{asked}" if asked else "")
