"""Tell a family member which name was chosen, and why."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def tell_name_decision(doing: Doing, *, person: str, proposal: str, channel: str = "", on: date | None = None) -> None:
    """Record that they were told."""
    with at_desk(doing) as desk:
        desk.append("pseudonym_decision_told", on=on, person=person, pseudonym=proposal, channel=channel)
