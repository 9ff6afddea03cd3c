"""What stands on the public shelf, read for the pages. Nothing but the shelf is asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.documents.draft import Draft
from alongside.documents.stretches import HardToRead
from alongside.process_files import type_name
from alongside.published.models import PublishedReview, PublishedStatement

KB = 1024


@dataclass(frozen=True, slots=True)
class Listed:
    """A published review in the list."""

    slug: str
    title: str
    type: str
    lead: str
    published_on: date


@dataclass(frozen=True, slots=True)
class Published:
    """A published review: `page` holds the words of its page (documents/public_page.py)."""

    id: str
    slug: str
    title: str
    type: str
    type_name: str
    page: dict[str, Any]
    published_on: date
    online_until: date

    @property
    def pdf_size(self) -> str:
        """“11 pages, 110 KB”, as far as it is known."""
        pages, weight = self.page.get("pages", 0), self.page.get("bytes", 0)
        said = [f"{pages} pages"] if pages > 1 else []
        if weight:
            said.append(f"{weight / KB / KB:.1f} MB" if weight >= KB * KB else f"{max(1, round(weight / KB))} KB")
        return ", ".join(said)


def all_published() -> list[Listed]:
    """Everything on the shelf, newest first. One query."""
    rows = PublishedReview.objects.filter(taken_down_at=None).order_by("-published_on", "title")
    return [
        Listed(slug, title, type_name(type_, on), json.loads(page).get("lead", ""), on)
        for slug, title, type_, page, on in rows.values_list("slug", "title", "type", "page", "published_on")
    ]


def published(slug: str) -> Published | None:
    """One review, or None where nothing is or where it was taken down. One query."""
    row = PublishedReview.objects.filter(slug=slug, taken_down_at=None).defer("report", "report_pdf").first()
    if row is None:
        return None
    page, name = json.loads(row.page), type_name(row.type, row.published_on)
    return Published(row.id, row.slug, row.title, row.type, name, page, row.published_on, row.online_until)


def statements_with(review_id: str) -> list[PublishedStatement]:
    """The Impact Statements that stand with a review now. One query."""
    return list(PublishedStatement.objects.filter(review_id=review_id).order_by("order"))


def report_of(review_id: str) -> tuple[Draft, list[HardToRead]]:
    """The report as blocks, and where readers are warned. One query."""
    held = json.loads(PublishedReview.objects.values_list("report", flat=True).get(id=review_id))
    return Draft.from_json(held), [HardToRead(**each) for each in held.get("hard", ())]


def report_pdf_of(review_id: str) -> bytes:
    """The report as PDF. One query."""
    return bytes(PublishedReview.objects.values_list("report_pdf", flat=True).get(id=review_id))


def addresses_on_shelf() -> list[tuple[str, str, list[str]]]:
    """For the list of addresses: (slug, id, ids of its statements), of what is live now. Two queries."""
    statements: dict[str, list[str]] = {}
    for review, row in PublishedStatement.objects.order_by("order").values_list("review_id", "id"):
        statements.setdefault(review, []).append(row)
    live = PublishedReview.objects.filter(taken_down_at=None).order_by("-published_on").values_list("slug", "id")
    return [(slug, row, statements.get(row, [])) for slug, row in live]
