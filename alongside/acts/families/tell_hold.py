"""Tell someone in agreed words that the review has to wait for others, and why."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.safe_way import refuse_unsafe_way


def tell_hold(
    doing: Doing, *, person: str, hold: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """`hold`: a hold on publication; `words`: those agreed with whoever asked for it, and no others."""
    with at_desk(doing) as desk:
        refuse_unsafe_way(desk, person, channel, on)
        letter = desk.keep_words(words, sort="hold_told", person=person)
        desk.append("hold_told", on=on, person=person, hold=hold, channel=channel, letter=letter)
