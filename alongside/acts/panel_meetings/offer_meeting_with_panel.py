"""Offer someone the chance to meet the Panel."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def offer_meeting_with_panel(doing: Doing, *, person: str, channel: str = "", on: date | None = None) -> None:
    """Record the offer. An offer with no answer is kept, and is asked again once."""
    with at_desk(doing) as desk:
        desk.append("meeting_panel_offered", on=on, person=person, channel=channel)
