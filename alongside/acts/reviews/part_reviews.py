"""Two reviews that were joined go on separately. The family is still asked only once."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.tenancy.models import new_id


class NotJoined(Refused):
    """There are no two to part."""


def part_reviews(doing: Doing, *, approver: str, reason: str, on: date | None = None) -> None:
    """Record it with its reason, which each person is told. The record, and what was promised in it, stays one."""
    with at_desk(doing) as desk:
        newest = desk.position.latest("reviews_joined", "reviews_parted")
        if newest is None or newest.fact.kind != "reviews_joined":
            raise NotJoined
        kept = desk.keep_words(reason, sort="reason")
        desk.append("reviews_parted", on=on, approver=approver, reason=kept, decision=new_id())
