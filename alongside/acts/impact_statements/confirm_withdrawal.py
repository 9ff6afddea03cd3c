"""Confirm to the author that their statement is out."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk


def confirm_withdrawal(doing: Doing, *, person: str, statement: str, channel: str = "") -> None:
    """Record that they were told, on the day they asked. Nobody else is told why."""
    with at_desk(doing) as desk:
        desk.append("withdrawal_confirmed", person=person, statement=statement, channel=channel)
