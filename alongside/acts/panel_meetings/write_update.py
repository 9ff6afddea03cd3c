"""Write the update after a Panel meeting, once for everyone; each person's copy is made from it."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.letters.copies import copies_of, keep_copy


def write_update(doing: Doing, *, meeting: str, words: str, note: str = "") -> None:
    """Keep the words for the family and the internal note. Nothing is sent; nobody's own copy is touched if it was
    already made right for them.

    Other words than before are a new fact, so that somebody who has the page open at the same time hears of it.
    """
    with at_desk(doing) as desk:
        before = next((copy for copy in copies_of(desk.review, "panel_update", meeting) if not copy.person), None)
        keep_copy(desk.review, "panel_update", meeting, "", words, by=doing.by, note=note)
        if before is None or (before.text, before.note) != (words, note):
            desk.append("panel_update_written", meeting=meeting)
