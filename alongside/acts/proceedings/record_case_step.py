"""Record the next step of a criminal case. A verdict ends nothing: a case is active until the sentence."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk

STEPS = (
    "charged",
    "verdict_given",
    "sentence_passed",
    "leave_to_appeal_sought",
    "leave_to_appeal_time_ended",
    "appeal_ended",
    "criminal_case_ended",
)


class NotAStep(Refused):
    """Only the steps of a case are recorded here."""


def record_case_step(doing: Doing, *, proceeding: str, kind: str, how: str = "", on: date | None = None) -> None:
    """`kind` is one of STEPS; `how` a case ended without a sentence: acquittal, discontinued, released,
    warrant_lapsed, other.
    """
    if kind not in STEPS:
        raise NotAStep
    with at_desk(doing) as desk:
        desk.append(kind, on=on, proceeding=proceeding, how=how if kind == "criminal_case_ended" else "")
