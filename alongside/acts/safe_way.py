"""Whatever is told by one of somebody's ways is held back by what would hold a letter to that way."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Desk, GateClosed


def refuse_unsafe_way(desk: Desk, person: str, channel: str, on: date | None = None) -> None:
    """Raise GateClosed where this way is not confirmed as safe and theirs alone. Without a way there is nothing to ask:
    it was told face to face.
    """
    closed = desk.ask("letter_sent", on=on, person=person, channel=channel) if channel else ()
    if closed:
        raise GateClosed("letter_sent", closed)
