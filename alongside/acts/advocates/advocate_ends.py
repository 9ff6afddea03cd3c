"""An advocate no longer works for a family member."""

from __future__ import annotations

from datetime import date

from alongside.access.models import Membership
from alongside.acts.desk import Doing, at_desk


def advocate_ends(doing: Doing, *, person: str, user: str, reason: str = "other", on: date | None = None) -> None:
    """Record it, and end their place at once: what they could see ends with their work.

    The offer of another one is owed from this day.
    """
    with at_desk(doing) as desk:
        desk.append("advocate_ended", on=on, person=person, advocate=user, reason=reason)
        Membership.objects.filter(
            user_id=user, review=desk.review, role="advocate", person=person, ended_on__isnull=True
        ).update(ended_on=on or desk.today)
