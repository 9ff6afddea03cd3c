"""Record that one promise to one person cannot be kept, who decided it, and why. The person is owed the reason."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.tenancy.models import new_id


def record_not_possible(
    doing: Doing,
    *,
    person: str,
    what: str,
    approver: str,
    reason: str,
    version: str = "",
    meeting: str = "",
    on: date | None = None,
) -> None:
    """`what` is the name of the promise, `approver` a user's id."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(reason, sort="reason", person=person)
        desk.append(
            "recorded_not_possible",
            on=on,
            person=person,
            what=what,
            approver=approver,
            reason=kept,
            version=version,
            meeting=meeting,
            decision=new_id(),
        )
