"""Give someone who works here a place in a review, or end it."""

from __future__ import annotations

from datetime import date

from alongside.access.models import Membership
from alongside.acts.desk import Doing, at_desk


def give_place(doing: Doing, *, user: str, role: str, on: date | None = None) -> None:
    """From this day the review exists for them, as far as their role allows.

    Not a fact of the family's record: the table of places keeps it.
    """
    with at_desk(doing) as desk:
        Membership.objects.update_or_create(
            partnership_id=desk.review.partnership_id,
            user_id=user,
            review=desk.review,
            role=role,
            person="",
            defaults={"begun_on": on or desk.today, "ended_on": None},
        )
