"""Ask someone to take part, in whatever way suits them."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def invite(doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None) -> None:
    """Record that they were invited; `words`: what was said. A child only once there is a plan for them."""
    with at_desk(doing) as desk:
        desk.keep_words(words, sort="invitation", person=person)
        desk.append("invited", on=on, person=person, channel=channel)
