"""A family member takes a complaint back."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def withdraw_complaint(doing: Doing, *, person: str, complaint: str, words: str = "", on: date | None = None) -> None:
    """Record it in their own words. Nobody asks them to."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(words, sort="said", person=person)
        desk.append("complaint_withdrawn", on=on, person=person, complaint=complaint, words=kept)
