"""Record one of the first steps of a child's review: the council became aware, the National Panel was notified,
the rapid review was sent.
"""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk

MILESTONES = ("local_authority_became_aware", "national_panel_notified", "rapid_review_sent")


class NotAMilestone(Refused):
    """Only the three first steps are recorded here."""


def record_milestone(doing: Doing, *, kind: str, on: date, strand: str = "main") -> None:
    """`kind` is one of MILESTONES. The law's clocks run from these days."""
    if kind not in MILESTONES:
        raise NotAMilestone
    with at_desk(doing) as desk:
        desk.append(kind, on=on, strand=strand)
