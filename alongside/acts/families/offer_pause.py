"""Somebody in the family died: offer another family member a pause."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def offer_pause(doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None) -> None:
    """Record that a pause was offered. Who died is not for everyone; the words say only what this person may know."""
    with at_desk(doing) as desk:
        desk.keep_words(words, sort="pause", person=person)
        desk.append("pause_offered", on=on, person=person, channel=channel)
