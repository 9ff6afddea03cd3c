"""Tell a family member that a Panel meeting was cancelled or moved."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def tell_panel_change(doing: Doing, *, person: str, meeting: str, channel: str = "", on: date | None = None) -> None:
    """Record that this person was told of the change."""
    with at_desk(doing) as desk:
        desk.append("panel_change_told", on=on, person=person, meeting=meeting, channel=channel)
