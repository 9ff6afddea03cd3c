"""Ask the agencies to keep and send what they wrote down."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def request_agency_records(doing: Doing, *, on: date | None = None) -> None:
    """Record that they were asked."""
    with at_desk(doing) as desk:
        desk.append("agency_records_requested", on=on)
