"""Fix the terms of reference."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def fix_terms(doing: Doing, *, words: str, on: date | None = None) -> None:
    """Record them as they stand. The gate waits for everyone who was not yet heard."""
    with at_desk(doing) as desk:
        document = desk.keep_words(words, sort="terms_fixed")
        desk.append("terms_fixed", on=on, document=document)
