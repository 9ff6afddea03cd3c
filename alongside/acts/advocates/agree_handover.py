"""A family member agrees what a new advocate is told, so that nothing has to be told twice."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def agree_handover(doing: Doing, *, person: str, advocate: str, words: str, on: date | None = None) -> None:
    """Record their word, with what the new advocate may be told. `advocate`: the user's id."""
    with at_desk(doing) as desk:
        document = desk.keep_words(words, sort="handover", person=person)
        desk.append("handover_agreed", on=on, person=person, advocate=advocate, document=document)
