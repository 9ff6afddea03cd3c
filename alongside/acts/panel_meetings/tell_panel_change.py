"""Tell a family member that a Panel meeting was cancelled or moved."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.letters.given import give, keep_words_for, refuse_kept_apart
from alongside.reading.panel_meetings import meeting_with


def tell_panel_change(
    doing: Doing,
    *,
    person: str,
    meeting: str,
    channel: str = "",
    kind: str = "phone",
    words: str = "",
    on: date | None = None,
) -> None:
    """Record that this person was told of the newest change. `kind`: how; `words`: what they were told, kept for
    them."""
    with at_desk(doing) as desk:
        found = meeting_with(desk.position, meeting)
        if words and found is not None:
            refuse_kept_apart(desk, person, words)
            keep_words_for(desk, "panel_change", found.change_key(), person, words)
            give(desk, "panel_change", found.change_key(), person, kind=kind, channel=channel, on=on)
        else:
            desk.append("panel_change_told", on=on, person=person, meeting=meeting, channel=channel)
