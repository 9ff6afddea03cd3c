"""Offer someone the chance to write an Impact Statement."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def offer_statement(doing: Doing, *, person: str, channel: str = "", on: date | None = None) -> None:
    """Record the offer."""
    with at_desk(doing) as desk:
        desk.append("statement_offered", on=on, person=person, channel=channel)
