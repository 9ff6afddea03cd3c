"""Be in touch with somebody after publication: five working days."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def make_five_day_contact(
    doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """Record that we were, and what was said."""
    with at_desk(doing) as desk:
        if words:
            desk.keep_words(words, sort="five_day_contact", person=person)
        desk.append("five_day_contact_made", on=on, person=person, channel=channel)
