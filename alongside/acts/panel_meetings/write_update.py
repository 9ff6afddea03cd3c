"""Write the update after a Panel meeting, once for everyone; each person's copy is made from it."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.letters.copies import keep_copy


def write_update(doing: Doing, *, meeting: str, words: str, note: str = "") -> None:
    """Keep the words for the family and the internal note. Nothing is sent; nobody's own copy is touched if it was already made right for them."""
    with at_desk(doing) as desk:
        keep_copy(desk.review, "panel_update", meeting, "", words, by=doing.by, note=note)
        if desk.position.latest("panel_update_written", meeting=meeting) is None:
            desk.append("panel_update_written", meeting=meeting)
