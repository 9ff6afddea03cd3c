"""Send someone on hold a letter in agreed words, so that a hold is not silence."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def send_holding_letter(
    doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """Record that it went, with its words."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(words, sort="holding_letter", person=person)
        desk.append("holding_letter_sent", on=on, person=person, channel=channel, letter=kept)
