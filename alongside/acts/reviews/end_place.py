"""End someone's place in a review: from this moment it no longer exists for them."""

from __future__ import annotations

from alongside.access.models import Membership
from alongside.acts.desk import Doing, Refused, at_desk

KEEPERS = ("review_officer", "business_manager")


class NobodyWouldKeepIt(Refused):
    """A review always has someone who looks after it."""


def end_place(doing: Doing, *, place: str) -> None:
    """`place` is the membership's id; an advocate's place ends with their work (advocate_ends), not here."""
    with at_desk(doing) as desk:
        going = Membership.objects.filter(review=desk.review, ended_on__isnull=True)
        keepers = going.filter(role__in=KEEPERS)
        if keepers.filter(id=place).exists() and keepers.count() == 1:
            raise NobodyWouldKeepIt
        going.filter(id=place).exclude(role="advocate").update(ended_on=desk.today)
