"""What came before a board's decision, and the decision itself, in the order in which it happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.acts.desk import Desk


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """One board's decision to hold a review of this `type`, and what led to it, as far as it happened.

    `became_aware_on`, `notified_on`, `rapid_review_sent_on`: for a child's review; `referred_by`, `referred_on`: for
    the others. `ground`: "duty" or "power" of the law, for a Safeguarding Adults Review; `reason`: why, in words.
    """

    type: str
    decided_on: date
    became_aware_on: date | None = None
    notified_on: date | None = None
    rapid_review_sent_on: date | None = None
    ground: str = ""
    reason: str = ""
    referred_by: str = ""
    referred_on: date | None = None


def open_strand(desk: Desk, strand: str, steps: FirstSteps) -> None:
    """Record that this board's part was opened, and what came before the decision."""
    first_known = (steps.became_aware_on, steps.referred_on, steps.decided_on)
    desk.append("strand_opened", on=min(day for day in first_known if day), strand=strand, type=steps.type)
    for kind, on in (
        ("local_authority_became_aware", steps.became_aware_on),
        ("national_panel_notified", steps.notified_on),
        ("rapid_review_sent", steps.rapid_review_sent_on),
    ):
        if on:
            desk.append(kind, on=on, strand=strand)
    if steps.referred_on:
        desk.append("review_referred", on=steps.referred_on, strand=strand, by=steps.referred_by)


def record_decision(desk: Desk, strand: str, steps: FirstSteps) -> None:
    """Record the decision, whose clocks run from its day."""
    reason = desk.keep_words(steps.reason, sort="reason")
    desk.append("review_decided", on=steps.decided_on, strand=strand, ground=steps.ground, reason=reason)
