"""Tell a family member news of a court or an inquest, so that they do not hear it there first."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def tell_proceedings_news(
    doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """Record that they were told, and what."""
    with at_desk(doing) as desk:
        desk.keep_words(words, sort="proceedings_news", person=person)
        desk.append("proceedings_news_told", on=on, person=person, channel=channel)
