"""Call the day of publication off."""

from __future__ import annotations

import datetime

from alongside.acts.desk import Doing, at_desk


def withdraw_publication_date(doing: Doing, *, date: datetime.date, reason: str, words: str = "") -> None:
    """Record why. Everyone who knew the day is told of the change, and what they were told about it no longer counts.

    `reason`: inquest, criminal_case, court, family, sensitive_day, text_changed or other. `words`: the sentence for
    those who are told.
    """
    with at_desk(doing) as desk:
        desk.keep_words(words, sort=f"date_called_off:{date.isoformat()}")
        desk.append("publication_date_withdrawn", date=date, reason=reason)
