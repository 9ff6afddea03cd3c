"""Offer someone an advocate: a person who works for them, not for us."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def offer_advocate(doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None) -> None:
    """Record the offer. It is a try: asked and answered is what keeps the promise."""
    with at_desk(doing) as desk:
        desk.keep_words(words, sort="offer", person=person)
        desk.append("advocate_offered", on=on, person=person, channel=channel)
