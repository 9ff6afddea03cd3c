"""Someone was asked alone, without anybody who helps them."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def ask_alone(doing: Doing, *, person: str, words: str = "", on: date | None = None) -> None:
    """Record that we spoke with them alone, and what they said. A yes or no among it is recorded as their own word."""
    with at_desk(doing) as desk:
        desk.append("asked_alone", on=on, person=person, words=desk.keep_words(words, sort="said", person=person))
