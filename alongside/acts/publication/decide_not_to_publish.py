"""Decide not to publish the report: by whom, on what basis, with whose wishes, and what is published instead."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.tenancy.models import new_id


class NoReasonGiven(Refused):
    """Not publishing is a decision with reasons."""


class NoBasisGiven(Refused):
    """What in the law or guidance allows it has to be named."""


def decide_not_to_publish(
    doing: Doing,
    *,
    approver: str,
    reason: str,
    basis: str,
    wishes: str,
    instead: str,
    strand: str = "",
    on: date | None = None,
) -> None:
    """`reason`: in words each family member is told; `basis`: in words; `wishes` and `instead`: words of
    decided_not_to_publish in process/words.yaml. `strand`: one board's decision in a joint review; empty for all.

    Each person is owed the decision with its reasons.
    """
    if not reason.strip():
        raise NoReasonGiven
    if not basis.strip():
        raise NoBasisGiven
    with at_desk(doing) as desk:
        why, law, decision = desk.keep_words(reason, sort="reason"), desk.keep_words(basis, sort="basis"), new_id()
        for each in desk.strands(strand):
            desk.append(
                "decided_not_to_publish",
                on=on,
                strand=each,
                approver=approver,
                reason=why,
                basis=law,
                wishes=wishes,
                instead=instead,
                decision=decision,
            )
