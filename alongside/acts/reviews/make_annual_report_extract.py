"""Write a review's findings up for the Board's annual report."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def make_annual_report_extract(doing: Doing, *, strand: str = "main", on: date | None = None) -> None:
    """Record that it was done."""
    with at_desk(doing) as desk:
        desk.append("annual_report_extract_made", on=on, strand=strand)
