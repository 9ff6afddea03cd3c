"""A reader throws away a note they have not shared."""

from __future__ import annotations

from alongside.acts.desk import Doing
from alongside.documents.draft_notes import drop


def drop_note(doing: Doing, *, person: str, note: str) -> None:
    """Nothing is left of it. A note that was shared stays, because it is owed an answer."""
    drop(doing.review, person, note)
