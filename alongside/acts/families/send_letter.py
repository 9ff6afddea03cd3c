"""A letter was sent to a family member."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def send_letter(
    doing: Doing, *, person: str, channel: str, kind: str = "post", words: str = "", on: date | None = None
) -> None:
    """Record it with what it said. `kind`: post, email or by_hand."""
    with at_desk(doing) as desk:
        letter = desk.keep_words(words, sort="letter", person=person)
        desk.append("letter_sent", on=on, person=person, channel=channel, kind=kind, letter=letter)
