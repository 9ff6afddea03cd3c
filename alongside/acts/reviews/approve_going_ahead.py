"""Go ahead without someone: a senior person decides, by name and with a reason, and the promise shows as not kept."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.tenancy.models import new_id


class NoReasonGiven(Refused):
    """Going ahead without someone needs its reason."""


def approve_going_ahead(
    doing: Doing,
    *,
    gate: str,
    person: str,
    approver: str,
    reason: str,
    version: str = "",
    step: str = "",
    day: date | None = None,
    unsafe_to_tell: bool = False,
    why_unsafe: str = "",
    on: date | None = None,
) -> None:
    """Lift this one person's want at this one gate, and no other. The person is owed the reasons within days, unless
    telling them is not safe.

    `version`, `day` or `step`: the draft, the day of publication or the step of their path it is about, where the gate
    is about one. `person`: empty only where the gate waits for no family member. `why_unsafe`: who would be at risk by
    telling; no family reads it.
    """
    if not reason.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        kept = desk.keep_words(reason, sort="reason", person=person)
        desk.append(
            "override_approved",
            on=on,
            person=person,
            version=version,
            step=step,
            date=day,
            decision=new_id(),
            gate=gate,
            approver=approver,
            reason=kept,
            unsafe_to_tell=unsafe_to_tell,
            why_unsafe=desk.keep_words(why_unsafe, sort="reason") if unsafe_to_tell else None,
        )
