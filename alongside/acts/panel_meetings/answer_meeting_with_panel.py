"""A family member answers whether they would like to meet the Panel."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.take_back_earlier_no import take_back_earlier_no


def answer_meeting_with_panel(
    doing: Doing, *, person: str, answer: str, words: str = "", on: date | None = None
) -> None:
    """`answer`: yes, no or later. `words`: questions they bring, what would help, why not."""
    with at_desk(doing) as desk:
        if answer == "yes":
            take_back_earlier_no(desk, person=person, what="meeting_panel", on=on)
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("meeting_panel_offer_answered", on=on, person=person, answer=answer, words=said)
