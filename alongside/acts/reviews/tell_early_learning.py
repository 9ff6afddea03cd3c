"""Tell a family member what is already being changed."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.safe_way import refuse_unsafe_way


def tell_early_learning(
    doing: Doing, *, person: str, learning: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """Record that they were told; `words`: what was said."""
    with at_desk(doing) as desk:
        refuse_unsafe_way(desk, person, channel, on)
        desk.keep_words(words, sort="early_learning_told", person=person)
        desk.append("early_learning_told", on=on, person=person, learning=learning, channel=channel)
