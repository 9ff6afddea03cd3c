"""What is made ready for publication, sealed until the day: the words of the public page, the file, the bundle."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from alongside import clock
from alongside.documents.models import Document
from alongside.people.sealing import seal_bytes, unseal_bytes
from alongside.record.models import Review
from alongside.tenancy.models import new_id

PAGE_WORDS, PUBLICATION_FILE, BUNDLE = "public_page", "published_report", "bundle"


@dataclass(frozen=True, slots=True)
class KeptContent:
    """`file`: SHA-256 of `content`, by which the record names it."""

    file: str
    content: bytes
    kept_at: datetime
    by: str


def keep_content(review: Review, sort: str, content: bytes, *, by: str) -> str:
    """Keep this content; gives its `file`. The same content twice in a row is one row."""
    file = hashlib.sha256(content).hexdigest()
    rows = Document.objects.filter(review=review, sort=sort).order_by("-kept_at")
    newest = rows.values_list("sha256", "kept_at").first()
    if newest is None or newest[0] != file:
        row_id, at = new_id(), clock.now()
        if newest is not None and at <= newest[1]:  # what came later is newer, however coarse the clock
            at = newest[1] + timedelta(microseconds=1)
        Document.objects.create(
            id=row_id, partnership_id=review.partnership_id, review=review, sort=sort, sha256=file, by=by,
            content=seal_bytes(review.id, content, f"document:{row_id}"), kept_at=at,
        )  # fmt: skip
    return file


def newest_content(review_id: str, sort: str) -> KeptContent | None:
    """What was kept last of this sort, or None."""
    return _first(review_id, sort)


def content_with(review_id: str, sort: str, file: str) -> KeptContent | None:
    """The content with exactly this hash, or None."""
    return _first(review_id, sort, sha256=file)


def _first(review_id: str, sort: str, **more: str) -> KeptContent | None:
    rows = Document.objects.filter(review_id=review_id, sort=sort, **more).order_by("-kept_at")
    row = rows.values_list("id", "sha256", "content", "kept_at", "by").first()
    if row is None:
        return None
    return KeptContent(row[1], unseal_bytes(review_id, row[2], f"document:{row[0]}"), row[3], row[4])
