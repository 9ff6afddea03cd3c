"""A family member answers whether they would like an advocate."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.take_back_earlier_no import take_back_earlier_no


def answer_advocate_offer(doing: Doing, *, person: str, answer: str, words: str = "", on: date | None = None) -> None:
    """`answer`: yes, no, later or has_one.

    A no does not stop us offering again at the next turning point; say_not_wanted does.
    """
    with at_desk(doing) as desk:
        if answer == "yes":
            take_back_earlier_no(desk, person=person, what="advocate", on=on)
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("advocate_offer_answered", on=on, person=person, answer=answer, words=said)
