"""Be in touch with someone on the day of publication."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def be_there_on_the_day(
    doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """Record that we were, and what was said."""
    with at_desk(doing) as desk:
        if words:
            desk.keep_words(words, sort="publication_day", person=person)
        desk.append("publication_day_contact_made", on=on, person=person, channel=channel)
