"""Keep two family members apart: neither may ever learn of the other from us."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk


class SamePerson(Refused):
    """Nobody can be kept apart from themself."""


def keep_apart(
    doing: Doing,
    *,
    person: str,
    other: str,
    reason: str = "",
    order_kind: str = "",
    order_until: date | None = None,
    on: date | None = None,
) -> None:
    """Record it for both, and a court order between them where there is one (`order_kind`, and `order_until`: its
    last day).

    When the order runs out they stay kept apart; only a new risk check is asked for.
    """
    if person == other:
        raise SamePerson
    with at_desk(doing) as desk:
        kept = desk.keep_words(reason, sort="reason")
        desk.append("conflict_recorded", on=on, person=person, other=other, reason=kept)
        if order_kind:
            desk.append("order_recorded", on=on, person=person, other=other, kind=order_kind, last_day=order_until)
