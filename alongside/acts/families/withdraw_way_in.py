"""Take a family member's way in away: from the next page on nothing opens with it."""

from __future__ import annotations

from alongside import clock
from alongside.access.models import WayIn
from alongside.acts.desk import Doing, at_desk


def withdraw_way_in(doing: Doing, *, person: str, reason: str) -> None:
    """End every way in of this person, and any visit. `reason`: lost, not_safe, asked, ended or other."""
    with at_desk(doing) as desk:
        desk.append("way_in_withdrawn", person=person, reason=reason)
        WayIn.objects.filter(review=desk.review, person=person, ended_at__isnull=True).update(ended_at=clock.now())
