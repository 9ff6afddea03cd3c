"""A family member agrees to hear of a day of publication later than we promised."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def agree_to_shorter_notice(doing: Doing, *, person: str, date: date, words: str = "", on: date | None = None) -> None:
    """About this one day. Recorded by the person themself, or by staff who talked with them; never asked for in a
    letter.
    """
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("agreed_to_shorter_notice", on=on, person=person, date=date, words=said)
