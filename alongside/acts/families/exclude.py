"""The Panel decides not to involve someone, by its minute, with a reason they are told and a day to look again."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.tenancy.models import new_id


class NoReasonGiven(Refused):
    """Nobody is left out without a reason."""


class NotByThePanel(Refused):
    """Only a Panel meeting that was held can decide it."""


class NoDayToLookAgain(Refused):
    """It is never for good: the day on which the Panel looks again lies ahead."""


def exclude(
    doing: Doing,
    *,
    person: str,
    meeting: str,
    approver: str,
    reason: str,
    review_again_on: date,
    on: date | None = None,
) -> None:
    """Record the decision of that Panel meeting. `approver`: a user's id.

    Deciding again, when the Panel has looked and it stays, is the same act with a new day. The person is owed the
    reason, and their page shows that decision and nothing more of the review.
    """
    if not reason.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        if desk.position.latest("panel_meeting_held", meeting=meeting) is None:
            raise NotByThePanel
        if review_again_on <= desk.today:
            raise NoDayToLookAgain
        kept = desk.keep_words(reason, sort="reason", person=person)
        desk.append(
            "excluded",
            on=on,
            person=person,
            meeting=meeting,
            approver=approver,
            reason=kept,
            review_again_on=review_again_on,
            decision=new_id(),
        )
