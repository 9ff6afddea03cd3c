"""Say where readers of a draft are warned of what comes."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from alongside.acts.desk import Doing
from alongside.documents.kept_drafts import Upsetting, warn_of


def warn_readers(doing: Doing, *, version: str, upsetting: Iterable[Upsetting]) -> None:
    """These warnings and no others. No fact: neither the report nor its hash changes, and nobody reads anew."""
    with transaction.atomic():
        warn_of(doing.review, version, list(upsetting))
