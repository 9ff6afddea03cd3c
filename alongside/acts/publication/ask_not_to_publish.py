"""A family member asks us not to publish the report."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def ask_not_to_publish(doing: Doing, *, person: str, words: str = "", on: date | None = None) -> None:
    """Record it in their own words. For an adult's review nothing is published until it was decided, with reasons."""
    with at_desk(doing) as desk:
        desk.append(
            "asked_not_to_publish", on=on, person=person, words=desk.keep_words(words, sort="said", person=person)
        )
