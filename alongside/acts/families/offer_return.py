"""Tell someone who stepped back that the door is still open."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def offer_return(doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None) -> None:
    """Record that they were told; `words`: what was said."""
    with at_desk(doing) as desk:
        desk.keep_words(words, sort="return", person=person)
        desk.append("return_of_declined_offered", on=on, person=person, channel=channel)
