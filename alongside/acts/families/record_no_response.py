"""Record that someone could not be reached about one promise. Not a no: later offers are still owed."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def record_no_response(
    doing: Doing, *, person: str, what: str, approver: str, reason: str, version: str = "", on: date | None = None
) -> None:
    """`what` is the name of the promise. The gate asks for enough tries, in enough ways, over long enough."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(reason, sort="reason", person=person)
        desk.append(
            "no_response_recorded", on=on, person=person, what=what, approver=approver, reason=kept, version=version
        )
