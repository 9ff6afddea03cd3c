"""A way to reach someone is not safe: nothing may go there."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def way_found_unsafe(doing: Doing, *, person: str, channel: str, words: str = "", on: date | None = None) -> None:
    """Record it, with what is known in words."""
    with at_desk(doing) as desk:
        reason = desk.keep_words(words, sort="reason", person=person)
        desk.append("channel_found_unsafe", on=on, person=person, channel=channel, reason=reason)
