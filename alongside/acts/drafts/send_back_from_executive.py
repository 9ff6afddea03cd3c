"""The Executive Members sent a version back."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.tenancy.models import new_id


def send_back_from_executive(doing: Doing, *, version: str, reason: str, strand: str = "") -> None:
    """Record it with the reason, which the family is told within days.

    `strand`: the board that did so; empty for all.
    """
    with at_desk(doing) as desk:
        kept, decision = desk.keep_words(reason, sort="reason"), new_id()
        for each in desk.strands(strand):
            desk.append("executive_sent_back", version=version, strand=each, reason=kept, decision=decision)
