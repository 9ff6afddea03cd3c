"""Be in touch with somebody after publication: six months, with what has changed."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def make_six_month_contact(
    doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """Record that we were, and what was said."""
    with at_desk(doing) as desk:
        if words:
            desk.keep_words(words, sort="six_month_contact", person=person)
        desk.append("six_month_contact_made", on=on, person=person, channel=channel)
