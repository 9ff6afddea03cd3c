"""A family member says what the review should look at. Each point gets an item of its own, and an answer of its own."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.take_back_earlier_no import take_back_earlier_no
from alongside.tenancy.models import new_id

NOTHING_TO_ADD = "none"


def give_scope_input(
    doing: Doing, *, person: str, words: str = "", how: str = "writing", on: date | None = None
) -> str:
    """One point, in their words; empty words are the answer “I have nothing to add”.

    Gives the item's id ("none" for that answer).
    """
    with at_desk(doing) as desk:
        item = new_id() if words.strip() else NOTHING_TO_ADD
        if words.strip():
            take_back_earlier_no(desk, person=person, what="scope_input", on=on)
        said = desk.keep_words(words, sort="scope_input", person=person)
        desk.append("scope_input_given", on=on, person=person, item=item, how=how, words=said)
        return item
