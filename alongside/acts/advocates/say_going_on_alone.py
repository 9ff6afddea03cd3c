"""Someone whose advocate left goes on without one, by their own word."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def say_going_on_alone(doing: Doing, *, person: str, words: str = "", on: date | None = None) -> None:
    """Record it. They can have an advocate again whenever they like."""
    with at_desk(doing) as desk:
        desk.append(
            "going_on_alone_said", on=on, person=person, words=desk.keep_words(words, sort="said", person=person)
        )
