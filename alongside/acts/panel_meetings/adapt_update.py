"""Make the update right for one person."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.letters.copies import keep_copy


def adapt_update(doing: Doing, *, meeting: str, person: str, words: str) -> None:
    """Keep this person's own copy. It goes nowhere until somebody gives it."""
    with at_desk(doing) as desk:
        keep_copy(desk.review, "panel_update", meeting, person, words, by=doing.by)
        if desk.position.latest("panel_update_written", meeting=meeting, person=person) is None:
            desk.append("panel_update_written", meeting=meeting, person=person)
