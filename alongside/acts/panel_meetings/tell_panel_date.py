"""Tell a family member when the Panel meets."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def tell_panel_date(doing: Doing, *, person: str, meeting: str, channel: str = "", on: date | None = None) -> None:
    """Record that this person was told the day of the meeting."""
    with at_desk(doing) as desk:
        desk.append("panel_date_told", on=on, person=person, meeting=meeting, channel=channel)
