"""The Panel looks again at its decision not to involve someone: it stays, until a new day, or it ends."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk


class NotExcluded(Refused):
    """There is no such decision that stands."""


class NoReasonGiven(Refused):
    """Leaving it and taking it back both have their reason, as making it had."""


class NoDayToLookAgain(Refused):
    """Where it stays, the next day to look again lies ahead."""


def review_exclusion(
    doing: Doing,
    *,
    person: str,
    meeting: str,
    approver: str,
    reason: str,
    review_again_on: date | None = None,
    on: date | None = None,
) -> None:
    """With `review_again_on` it stays until then. Without, it ends: from that day they have a part in all that comes,
    and what came due meanwhile is not owed.
    """
    if not reason.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        newest = desk.position.latest("excluded", "exclusion_ended", person=person)
        if newest is None or newest.fact.kind != "excluded":
            raise NotExcluded
        if review_again_on is not None and review_again_on <= desk.today:
            raise NoDayToLookAgain
        kept = desk.keep_words(reason, sort="reason", person=person)
        desk.append(
            "exclusion_reviewed",
            on=on,
            person=person,
            meeting=meeting,
            outcome="stays" if review_again_on else "ends",
            approver=approver,
            reason=kept,
            review_again_on=review_again_on,
        )
        if review_again_on is None:
            desk.append("exclusion_ended", on=on, person=person, approver=approver, reason=kept)
