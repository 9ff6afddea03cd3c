"""Tell someone of a decision that matters to them, with the reasons."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def tell_decision(
    doing: Doing, *, person: str, channel: str = "", words: str = "", decision: str = "", on: date | None = None
) -> None:
    """Record that they were told, and the reasons given.

    `decision`: which one, where there is more than one to tell; empty speaks for all that are still to be told.
    """
    with at_desk(doing) as desk:
        kept = desk.keep_words(words, sort="decision", person=person)
        desk.append("decision_told", on=on, person=person, channel=channel, what=kept, decision=decision)
