"""Decide not to publish the report: by whom, on what basis, with whose wishes, and what is published instead."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Desk, Doing, Refused, at_desk
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

    Each person is owed the decision with its reasons. Where no board publishes any more, a day that was set is called
    off with it: nobody is rung about that day, and a later one is told anew.
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
        standing = desk.position.latest("publication_date_set", "publication_date_withdrawn")
        if standing is not None and standing.fact.kind == "publication_date_set" and _nobody_publishes(desk, strand):
            desk.append("publication_date_withdrawn", on=on, date=standing.fact.fields["date"], reason="other")


def _nobody_publishes(desk: Desk, strand: str) -> bool:
    """Whether every other board has decided so before."""
    others = [each for each in desk.strands() if strand and each != strand]
    newest = [
        desk.position.latest("decided_not_to_publish", "decided_to_publish_all_the_same", strand=each)
        for each in others
    ]
    return all(each is not None and each.fact.kind == "decided_not_to_publish" for each in newest)
