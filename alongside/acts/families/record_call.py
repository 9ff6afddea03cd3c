"""Record a call with someone."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def record_call(doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None) -> None:
    """Record that we spoke, and what was said."""
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("call_made", on=on, person=person, channel=channel, words=said)
