"""The National Panel decided to hold a national review instead."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.tenancy.models import new_id


def record_national_review(doing: Doing, *, words: str, strand: str = "main", on: date | None = None) -> None:
    """Record it; `words`: what it wrote. Each person is owed the word of it, from us."""
    with at_desk(doing) as desk:
        for each in desk.strands(strand):
            letter = desk.keep_words(words, sort="reason")
            desk.append("national_review_decided", on=on, strand=each, letter=letter, decision=new_id())
