"""Tell a family member the day of publication."""

from __future__ import annotations

import datetime

from alongside.acts.desk import Doing, at_desk


def tell_publication_date(
    doing: Doing,
    *,
    person: str,
    date: datetime.date,
    channel: str = "",
    words: str = "",
    on: datetime.date | None = None,
) -> None:
    """Record that they were told. `words`: what they said to it, as it was said."""
    with at_desk(doing) as desk:
        if words:
            desk.keep_words(words, sort=f"told_date:{date.isoformat()}", person=person)
        desk.append("publication_date_told", on=on, person=person, date=date, channel=channel)
