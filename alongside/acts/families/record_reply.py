"""Someone got in touch with us: rang, wrote, or came to the door."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def record_reply(doing: Doing, *, person: str, words: str, channel: str = "", on: date | None = None) -> None:
    """Record it, in their own words."""
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("replied", on=on, person=person, channel=channel, words=said)
