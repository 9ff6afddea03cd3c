"""Lift a hold on publication."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def release_publication_hold(
    doing: Doing, *, hold: str, approver: str, words: str = "", on: date | None = None
) -> None:
    """Record that this hold is lifted; `words`: what those who asked for it wrote. Another one still holds."""
    with at_desk(doing) as desk:
        document = desk.keep_words(words, sort="release")
        desk.append("publication_hold_released", on=on, hold=hold, approver=approver, document=document)
