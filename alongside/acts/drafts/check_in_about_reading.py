"""Ask somebody gently how they are with the draft. It is not a reminder, and there is no day in it."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def check_in_about_reading(
    doing: Doing, *, person: str, version: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """Record that we asked. `words`: what they said, kept apart; it is no answer about being finished."""
    with at_desk(doing) as desk:
        if words:
            desk.keep_words(words, sort="check_in", person=person)
        desk.append("checked_in_about_reading", on=on, person=person, version=version, channel=channel)
