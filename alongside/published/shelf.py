"""The only hand that puts anything on the public shelf or takes it off.

It knows neither reviews nor people: `key` is an opaque name for a published review, and a statement is named by an id
that means nothing outside.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import slugify

from alongside import clock
from alongside.published.models import PublishedReview, PublishedStatement
from alongside.tenancy.here import here


@dataclass(frozen=True, slots=True)
class OnShelf:
    """An Impact Statement as it stands on the page: "In his mother’s words", its text, and the name under it."""

    statement: str
    title: str
    text: str
    signed: str
    agreed_on: date


@dataclass(frozen=True, slots=True)
class Edition:
    """A published review. `page`: the words of its page; `report`: its block tree; both as plain values."""

    title: str
    type: str
    page: dict[str, Any]
    report: dict[str, Any]
    report_pdf: bytes
    published_on: date
    online_until: date


def shelf_key(secret: str) -> str:
    """The shelf's own id for something published: one way, so that nothing here leads back."""
    return hashlib.sha256(f"shelf:{secret}".encode()).hexdigest()[:16]


def put_up(key: str, edition: Edition, statements: Sequence[OnShelf] = ()) -> str:
    """Put a review on the shelf with these statements and no others; gives the last part of its address."""
    held = PublishedReview.objects.filter(id=key).first()
    slug = held.slug if held else _free_slug(edition.title)
    PublishedReview.objects.update_or_create(
        id=key,
        defaults={
            "partnership": here(), "slug": slug, "title": edition.title, "type": edition.type,
            "page": json.dumps(edition.page, ensure_ascii=False),
            "report": json.dumps(edition.report, ensure_ascii=False),
            "report_pdf": edition.report_pdf, "published_on": edition.published_on,
            "online_until": edition.online_until, "taken_down_at": None,
        },
    )  # fmt: skip
    put_statements(key, statements)
    return slug


def put_statements(key: str, statements: Sequence[OnShelf]) -> None:
    """These statements stand with the review from now on, in this order, and no others."""
    PublishedStatement.objects.filter(review_id=key).delete()
    PublishedStatement.objects.bulk_create(
        PublishedStatement(
            partnership=here(), review_id=key, statement=each.statement, title=each.title, text=each.text,
            signed=each.signed, agreed_on=each.agreed_on, order=place,
        )
        for place, each in enumerate(statements)
    )  # fmt: skip


def remove_statement(statement: str) -> bool:
    """Take a statement off the shelf, at once and for good; page, search list and file go with it. Was it there?"""
    return PublishedStatement.objects.filter(statement=statement).delete()[0] > 0


def leave_only(statement: str, file: str) -> bool:
    """Take a statement off unless it stands there in exactly the words whose SHA-256 is `file`. Was it taken off?"""
    standing = PublishedStatement.objects.filter(statement=statement)
    other = [row.id for row in standing if hashlib.sha256(row.text.encode()).hexdigest() != file]
    return PublishedStatement.objects.filter(id__in=other).delete()[0] > 0


def take_down(key: str) -> bool:
    """Take a review and all with it off the shelf. Its words are emptied; its address stays taken. Was it there?"""
    PublishedStatement.objects.filter(review_id=key).delete()
    taken = PublishedReview.objects.filter(id=key, taken_down_at=None)
    return taken.update(taken_down_at=clock.now(), page="{}", report="{}", report_pdf=b"") > 0


def address_of(key: str) -> str:
    """The last part of the address of a review that is on the shelf now, or ""."""
    return PublishedReview.objects.filter(id=key, taken_down_at=None).values_list("slug", flat=True).first() or ""


def _free_slug(title: str) -> str:
    wanted = slugify(title) or "review"
    taken = set(PublishedReview.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    return next(each for n in range(1, len(taken) + 2) if (each := wanted if n == 1 else f"{wanted}-{n}") not in taken)
