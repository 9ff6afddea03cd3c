"""Give somebody their update after a Panel meeting, in the way that is theirs."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, GateClosed, at_desk
from alongside.acts.letters.given import give, keep_words_for

BY_VOICE = ("phone", "visit")


def give_update(
    doing: Doing,
    *,
    person: str,
    meeting: str,
    kind: str,
    channel: str,
    on: date | None = None,
    words: str = "",
    heard: str = "",
) -> None:
    """Record that the update was given: read out by phone or at a visit, handed over, passed on. The gates for risk,
    way
    and holds are asked first; for a call or a visit also those that allow letters only.

    `kind`: post, email, phone, visit, through_advocate or by_hand. `words`: what they were told, where it differs from
    the copy kept for them. `heard`: what they said to it.
    """
    with at_desk(doing) as desk:
        if words:
            keep_words_for(desk, "panel_update", meeting, person, words)
        closed = desk.ask("call_made", on=on, person=person, channel=channel) if kind in BY_VOICE else ()
        if closed:
            raise GateClosed("panel_update_given", closed)
        give(desk, "panel_update", meeting, person, kind=kind, channel=channel, on=on)
        if heard.strip():
            said = desk.keep_words(heard, sort="said", person=person)
            desk.append("call_made", on=on, person=person, channel=channel, words=said)
