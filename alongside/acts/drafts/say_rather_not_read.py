"""A family member would rather not read: this draft, or any draft. They can change their mind at any time."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def say_rather_not_read(
    doing: Doing, *, person: str, version: str | None = None, words: str = "", on: date | None = None
) -> None:
    """`version`: the one draft they would rather not read; None means any draft, the next ones too."""
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("said_not_wanted", on=on, person=person, what="reading", version=version or "", words=said)
