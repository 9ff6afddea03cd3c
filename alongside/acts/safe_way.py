"""Whatever is told by one of somebody's ways is held back by what would hold a letter, or a call, to that way."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Desk, GateClosed

BY_VOICE = ("phone", "in_person")


def refuse_unsafe_way(desk: Desk, person: str, channel: str, on: date | None = None) -> None:
    """Raise GateClosed where this way is not confirmed as safe and theirs alone, or a hold forbids it. Without a way
    there is nothing to ask: the fact's own gates hold it.
    """
    if not channel:
        return
    noted = desk.position.latest("channel_recorded", person=person, channel=channel)
    speaks = noted is not None and noted.fact.fields.get("kind") in BY_VOICE
    kind = "call_made" if speaks else "letter_sent"
    closed = desk.ask(kind, on=on, person=person, channel=channel)
    if closed:
        raise GateClosed(kind, closed)
