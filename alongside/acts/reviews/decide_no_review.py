"""The decision is looked at again: there is no review after all."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.tenancy.models import new_id


class NoReasonGiven(Refused):
    """That there is no review has its reasons, and the family is owed them."""


def decide_no_review(
    doing: Doing, *, approver: str, reason: str, learning: str, strand: str = "", on: date | None = None
) -> None:
    """`learning`: captured, or none, from what was looked at so far. `strand`: one board's; empty for all.

    Each person is owed the decision with its reasons, within days.
    """
    if not reason.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        kept, decision = desk.keep_words(reason, sort="reason"), new_id()
        for each in desk.strands(strand):
            desk.append(
                "decided_no_review",
                on=on,
                strand=each,
                approver=approver,
                reason=kept,
                learning=learning,
                decision=decision,
            )
