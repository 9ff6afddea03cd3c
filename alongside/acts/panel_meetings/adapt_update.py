"""Make the update right for one person."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.acts.letters.given import keep_words_for
from alongside.letters.copies import copies_of


def adapt_update(doing: Doing, *, meeting: str, person: str, words: str) -> None:
    """Keep this person's own copy. It goes nowhere until somebody gives it. Raises GivenBefore once they had it."""
    with at_desk(doing) as desk:
        before = next((copy for copy in copies_of(desk.review, "panel_update", meeting) if copy.person == person), None)
        keep_words_for(desk, "panel_update", meeting, person, words)
        if before is None or before.text != words:
            desk.append("panel_update_written", meeting=meeting, person=person)
