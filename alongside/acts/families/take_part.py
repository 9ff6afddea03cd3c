"""Someone takes part, perhaps after a no, or after they only wanted to be told how it goes."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Desk, Doing, at_desk
from alongside.acts.families.inform_only import ASKED_OF_THEM
from alongside.acts.families.take_back_earlier_no import take_back_earlier_no


def take_part(doing: Doing, *, person: str, words: str = "", told_by: str = "", on: date | None = None) -> None:
    """Record their yes, in their own words; it counts from that day.

    Where they had said no to everything that is asked of them, all of that is taken back; a no to one thing alone
    stays their no. `told_by`: as in say_not_wanted.
    """
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("said_wanted", on=on, person=person, what="taking_part", through=told_by, words=said)
        take_back_earlier_no(desk, person=person, what="any_contact", on=on)
        if _only_told(desk, person):
            for what in ASKED_OF_THEM:
                take_back_earlier_no(desk, person=person, what=what, on=on)


def _only_told(desk: Desk, person: str) -> bool:
    newest = [
        desk.position.latest("said_not_wanted", "said_wanted", person=person, what=what) for what in ASKED_OF_THEM
    ]
    return all(entry is not None and entry.fact.kind == "said_not_wanted" for entry in newest)
