"""Tell somebody what became of a recommendation they had a view on."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def tell_fate(doing: Doing, *, person: str, recommendation: str, channel: str = "", on: date | None = None) -> None:
    """Record that they were told, with the reason."""
    with at_desk(doing) as desk:
        desk.append("recommendation_fate_told", on=on, person=person, recommendation=recommendation, channel=channel)
