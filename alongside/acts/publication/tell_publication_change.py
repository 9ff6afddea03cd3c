"""Tell a family member that the day of publication changed, or that there is none for now."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def tell_publication_change(
    doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """Record that they were told of the change. A new day is told with tell_publication_date: notice counts anew."""
    with at_desk(doing) as desk:
        if words:
            desk.keep_words(words, sort="told_change", person=person)
        desk.append("publication_change_told", on=on, person=person, channel=channel)
