"""The Panel takes back its decision not to involve someone."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk


class NotExcluded(Refused):
    """There is no such decision that stands."""


class NoReasonGiven(Refused):
    """Taking it back has its reason, as making it had."""


def end_exclusion(doing: Doing, *, person: str, approver: str, reason: str, on: date | None = None) -> None:
    """From this day they are part of the review again. What came due meanwhile is not owed; what comes now is."""
    if not reason.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        newest = desk.position.latest("excluded", "exclusion_ended", person=person)
        if newest is None or newest.fact.kind != "excluded":
            raise NotExcluded
        kept = desk.keep_words(reason, sort="reason", person=person)
        desk.append("exclusion_ended", on=on, person=person, approver=approver, reason=kept)
