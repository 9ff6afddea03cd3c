"""A family member says they need longer with a draft. No reason is asked for, and no day."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def say_needs_longer(doing: Doing, *, person: str, version: str, words: str = "", on: date | None = None) -> None:
    """Nothing runs out because of it, and nothing begins to."""
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("said_needs_longer", on=on, person=person, version=version, words=said)
