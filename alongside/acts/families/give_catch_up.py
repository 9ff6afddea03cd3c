"""Tell someone who was away from the review everything that happened meanwhile."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def give_catch_up(doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None) -> None:
    """Record that they were told; `words`: what was said."""
    with at_desk(doing) as desk:
        desk.keep_words(words, sort="catch_up", person=person)
        desk.append("catch_up_given", on=on, person=person, channel=channel)
