"""An advocate begins to work for a family member."""

from __future__ import annotations

from datetime import date

from alongside.access.models import Membership
from alongside.acts.desk import Doing, at_desk


def advocate_begins(doing: Doing, *, person: str, user: str, kind: str = "specialist", on: date | None = None) -> None:
    """Record it and give the advocate a place beside this one person: they see that person's page from this day
    on, and nothing older.
    """
    with at_desk(doing) as desk:
        desk.append("advocate_began", on=on, person=person, advocate=user, kind=kind)
        Membership.objects.update_or_create(
            partnership_id=desk.review.partnership_id,
            user_id=user,
            review=desk.review,
            role="advocate",
            person=person,
            defaults={"begun_on": on or desk.today, "ended_on": None},
        )
