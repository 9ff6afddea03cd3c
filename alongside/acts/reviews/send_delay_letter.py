"""Tell the National Panel and the Secretary of State why the review takes longer than six months."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def send_delay_letter(doing: Doing, *, cause: str, words: str, on: date | None = None, strand: str = "main") -> None:
    """Record that the letter went, its main cause and its words.

    A family's reading time is a cause of its own, and never theirs to shorten.
    """
    with at_desk(doing) as desk:
        letter = desk.keep_words(words, sort="delay_letter")
        desk.append("delay_letter_sent", on=on, strand=strand, cause=cause, letter=letter)
