"""A family member says they have had long enough with one draft. Nobody else can say it for them."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def say_long_enough(doing: Doing, *, person: str, version: str, words: str = "", on: date | None = None) -> None:
    """About exactly this version. `doing.by` is whoever wrote it down; the word is the person's."""
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("said_had_long_enough", on=on, person=person, version=version, words=said)
