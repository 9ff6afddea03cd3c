"""Place a hold on contact with someone, because police, prosecutors, a coroner or a court asked for it."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.tenancy.models import new_id


def place_hold(
    doing: Doing,
    *,
    person: str,
    scope: str,
    asked_by: str,
    reason: str = "",
    holding_letter: str = "allowed",
    words: str = "",
    on: date | None = None,
) -> str:
    """Record the hold: `scope` is what it forbids, `words` what may be said about it to the person.

    Gives the hold's id.
    """
    with at_desk(doing) as desk:
        hold = new_id()
        desk.append(
            "contact_hold_placed",
            on=on,
            person=person,
            hold=hold,
            scope=scope,
            asked_by=asked_by,
            holding_letter=holding_letter,
            reason=desk.keep_words(reason, sort="reason", person=person),
            words=desk.keep_words(words, sort="agreed_words", person=person),
        )
        return hold
