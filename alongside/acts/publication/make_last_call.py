"""Ring someone before the report goes live."""

from __future__ import annotations

import datetime

from alongside.acts.desk import Doing, at_desk


def make_last_call(
    doing: Doing,
    *,
    person: str,
    date: datetime.date,
    channel: str = "",
    words: str = "",
    on: datetime.date | None = None,
) -> None:
    """Record the call about the publication on `date`, and what was said."""
    with at_desk(doing) as desk:
        if words:
            desk.keep_words(words, sort=f"last_call:{date.isoformat()}", person=person)
        desk.append("last_call_made", on=on, person=person, date=date, channel=channel)
