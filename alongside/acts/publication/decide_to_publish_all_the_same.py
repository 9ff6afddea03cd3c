"""Decide to publish the report after all: although somebody asked us not to, or although it had been decided not to."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.tenancy.models import new_id


class NoReasonGiven(Refused):
    """Publishing against somebody's wish, or against an earlier decision, has its reasons."""


def decide_to_publish_all_the_same(
    doing: Doing, *, approver: str, reason: str, strand: str = "", on: date | None = None
) -> None:
    """Record it with the reasons each person is told. `strand`: one board of a joint review; empty for all."""
    if not reason.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        why, decision = desk.keep_words(reason, sort="reason"), new_id()
        for each in desk.strands(strand):
            desk.append(
                "decided_to_publish_all_the_same",
                on=on,
                strand=each,
                approver=approver,
                reason=why,
                decision=decision,
            )
