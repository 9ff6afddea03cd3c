"""A family member says yes, perhaps after a no. It holds from that day; what was said before stays in the record."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def say_wanted(
    doing: Doing,
    *,
    person: str,
    what: str,
    words: str = "",
    told_by: str = "",
    version: str = "",
    on: date | None = None,
) -> None:
    """The same fields as say_not_wanted."""
    with at_desk(doing) as desk:
        desk.append(
            "said_wanted",
            on=on,
            person=person,
            what=what,
            version=version,
            through=told_by,
            words=desk.keep_words(words, sort="said", person=person),
        )
