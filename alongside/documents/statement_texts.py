"""The texts of Impact Statements: every text its author kept, sealed, found again by the hash of exactly its words."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from alongside import clock
from alongside.documents.models import Document
from alongside.people.sealing import seal, unseal

WRITTEN, TO_PUBLISH = "statement", "agreed"


@dataclass(frozen=True, slots=True)
class StatementText:
    """One text. `file` is what the facts point at: SHA-256 of its letters, so one changed comma is another file."""

    file: str
    text: str
    kept_at: datetime


def file_of(text: str) -> str:
    """The `file` of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def statement_id(review_id: str, person: str, withdrawn_before: int) -> str:
    """The id of a person's statement; after a withdrawal a new one is another. It tells nobody whose it is."""
    return hashlib.sha256(f"statement:{review_id}:{person}:{withdrawn_before}".encode()).hexdigest()[:16]


def keep_text(partnership_id: str, review_id: str, statement: str, text: str, *, by: str, sort: str = WRITTEN) -> str:
    """Keep a text exactly as it is; gives its `file`. The same text twice in a row is one row.

    `sort`: WRITTEN, what stands in the author's writing box; TO_PUBLISH, the same with the chosen name put in.
    """
    file = file_of(text)
    last = _rows(review_id, statement, sort).order_by("-kept_at").values_list("sha256", flat=True).first()
    if last != file:
        row = Document(
            partnership_id=partnership_id,
            review_id=review_id,
            sort=f"{sort}:{statement}",
            sha256=file,
            kept_at=clock.now(),
            by=by,
        )
        row.content = seal(review_id, text, f"document:{row.id}")
        row.save()
    return file


def last_text(review_id: str, statement: str) -> StatementText | None:
    """What the author last kept, or None. One query (and the review's key)."""
    row = (
        _rows(review_id, statement, WRITTEN)
        .order_by("-kept_at")
        .values_list("id", "sha256", "content", "kept_at")
        .first()
    )
    return StatementText(row[1], unseal(review_id, row[2], f"document:{row[0]}"), row[3]) if row else None


def text_with(review_id: str, statement: str, file: str) -> str:
    """The text of this statement with exactly this hash. Raises Document.DoesNotExist."""
    rows = Document.objects.filter(
        review_id=review_id, sort__in=[f"{WRITTEN}:{statement}", f"{TO_PUBLISH}:{statement}"], sha256=file
    )
    row = rows.values_list("id", "content").first()
    if row is None:
        raise Document.DoesNotExist
    return unseal(review_id, row[1], f"document:{row[0]}")


def _rows(review_id: str, statement: str, sort: str):  # noqa: ANN202  a queryset
    return Document.objects.filter(review_id=review_id, sort=f"{sort}:{statement}")
