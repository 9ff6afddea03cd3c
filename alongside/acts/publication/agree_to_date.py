"""A family member agrees to a day of publication although it is near a day that matters to them."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def agree_to_date(doing: Doing, *, person: str, date: date, words: str = "", on: date | None = None) -> None:
    """About this one day; another day is asked about anew."""
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("agreed_to_date", on=on, person=person, date=date, words=said)
