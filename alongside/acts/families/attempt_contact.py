"""Record that we tried to reach someone. A try is never a keeping: it is shown beside the promise."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def attempt_contact(
    doing: Doing, *, person: str, kind: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """Record the try: by what kind of way, to which of theirs, and what came of it in words."""
    with at_desk(doing) as desk:
        # the fact holds no words of its own; they stand with the person, dated the same day
        desk.keep_words(words, sort="attempt", person=person)
        desk.append("contact_attempted", on=on, person=person, kind=kind, channel=channel)
