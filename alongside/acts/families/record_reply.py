"""Someone got in touch with us: rang, wrote, or came to the door."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def record_reply(doing: Doing, *, person: str, words: str, channel: str = "", on: date | None = None) -> None:
    """Record it, in their own words. What somebody writes on their own page waits for an answer; what was said to one
    of us was heard there and then.
    """
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        written = True if doing.by.startswith("family:") else None
        desk.append("replied", on=on, person=person, channel=channel, words=said, on_their_page=written)
