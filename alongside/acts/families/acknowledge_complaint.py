"""Tell someone that their complaint has come, who answers it, and by when."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.safe_way import refuse_unsafe_way


def acknowledge_complaint(
    doing: Doing, *, person: str, complaint: str, answered_by: str, channel: str = "", on: date | None = None
) -> None:
    """`answered_by`: the id of the user who answers it; never somebody it is about."""
    with at_desk(doing) as desk:
        refuse_unsafe_way(desk, person, channel, on)
        desk.append(
            "complaint_acknowledged",
            on=on,
            person=person,
            complaint=complaint,
            channel=channel,
            answered_by=answered_by,
        )
