"""The court's leave, or a lawyer's sign-off, was given for material of a court in the report."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def record_court_leave(doing: Doing, *, proceeding: str, words: str = "", on: date | None = None) -> None:
    """Record it with what was allowed."""
    with at_desk(doing) as desk:
        desk.append(
            "court_leave_recorded", on=on, proceeding=proceeding, document=desk.keep_words(words, sort="court_leave")
        )
