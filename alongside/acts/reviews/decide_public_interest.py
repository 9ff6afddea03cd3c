"""Decide whether the public interest lets a review go on although the adult it is about does not agree."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk


class NoReasonGiven(Refused):
    """Going on against someone's no, or stopping, needs its reason."""


class NobodyRefused(Refused):
    """There is no refusal that this could answer."""


def decide_public_interest(doing: Doing, *, outcome: str, approver: str, reason: str, on: date | None = None) -> None:
    """`outcome`: go_on or stop. The adult is then owed what was decided, and why.

    Raises NoReasonGiven, or NobodyRefused where no refusal was recorded.
    """
    if not reason.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        if desk.position.latest("consent_refused") is None:
            raise NobodyRefused
        kept = desk.keep_words(reason, sort="reason")
        desk.append("public_interest_decided", on=on, outcome=outcome, approver=approver, reason=kept)
