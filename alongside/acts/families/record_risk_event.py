"""Something happened that changes the risk for a person: the last check no longer holds."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def record_risk_event(doing: Doing, *, person: str, words: str, on: date | None = None) -> None:
    """Record it with what happened in words. Nothing goes to the person until a new check was made."""
    with at_desk(doing) as desk:
        document = desk.keep_words(words, sort="risk_event", person=person)
        desk.append("risk_event_recorded", on=on, person=person, document=document)
