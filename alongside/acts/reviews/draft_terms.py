"""Write down a first list of what the review should look at."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk

SORT = "terms"


def draft_terms(doing: Doing, *, words: str, on: date | None = None) -> None:
    """Keep the draft terms of reference and record that there is one.

    From now on each family member is owed a say in it.
    """
    with at_desk(doing) as desk:
        drafted = desk.append("terms_drafted", on=on)
        # the fact holds no words; they are kept under its number, so that each draft stays to be read
        desk.keep_words(words, sort=f"{SORT}:{drafted.number}")
