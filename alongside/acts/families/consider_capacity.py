"""Record whether the adult a review is about can decide for themself about taking part."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk


class NoReasonGiven(Refused):
    """What was seen and asked belongs to it."""


def consider_capacity(doing: Doing, *, person: str, outcome: str, words: str, on: date | None = None) -> None:
    """`outcome`: has_capacity, lacks_capacity or differs_by_decision; `words`: how it was considered, and by whom.

    Finding it hard to take part is something else: that is check_advocacy_duty.
    """
    if not words.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        document = desk.keep_words(words, sort="capacity", person=person)
        desk.append("capacity_considered", on=on, person=person, outcome=outcome, document=document)
