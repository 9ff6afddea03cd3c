"""Finish our work on a review. The family can still come back to us."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def close_review(doing: Doing, *, approver: str, on: date | None = None) -> None:
    """Record it, once nothing is owed to anybody any more."""
    with at_desk(doing) as desk:
        for strand in desk.strands():
            desk.append("review_closed", on=on, strand=strand, approver=approver)
