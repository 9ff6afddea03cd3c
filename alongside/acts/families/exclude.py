"""The Panel decides not to involve someone, by its minute, with a reason they are told and a day to look again."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.acts.kept_apart import refuse_kept_apart
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
    ground: str,
    approver: str,
    reason: str,
    review_again_on: date,
    minute: str = "",
    on: date | None = None,
) -> None:
    """Record the decision of that Panel meeting. `ground`: a word of `excluded` in process/words.yaml; `approver`: a
    user's id; `reason`: in words they are told; `minute`: in words that stay with staff.

    They are owed the reason. Their page shows that decision, and nothing more of the review.
    """
    if not reason.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        if desk.position.latest("panel_meeting_held", meeting=meeting) is None:
            raise NotByThePanel
        if review_again_on <= desk.today:
            raise NoDayToLookAgain
        refuse_kept_apart(desk, person, reason)
        desk.append(
            "excluded",
            on=on,
            person=person,
            meeting=meeting,
            ground=ground,
            approver=approver,
            reason=desk.keep_words(reason, sort="reason", person=person),
            minute=desk.keep_words(minute, sort="minute", person=person),
            review_again_on=review_again_on,
            decision=new_id(),
        )
