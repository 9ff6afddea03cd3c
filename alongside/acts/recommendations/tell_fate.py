"""Tell somebody what became of a recommendation they had a view on."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.letters.given import refuse_kept_apart
from alongside.acts.order import OutOfOrder
from alongside.people.words import words_with


def tell_fate(doing: Doing, *, person: str, recommendation: str, channel: str = "", on: date | None = None) -> None:
    """Record that they were told, with the reason. Raises OutOfOrder before it was decided, NamesSomeoneKeptApart when
    the reason names somebody they are kept apart from.
    """
    with at_desk(doing) as desk:
        decided = desk.position.latest("recommendation_decided", recommendation=recommendation)
        if decided is None:
            raise OutOfOrder("recommendation_fate_told", "Nothing is decided about this recommendation yet.")
        ids = [decided.fact.fields.get(name) for name in ("words", "reason")]
        refuse_kept_apart(desk, person, "\n".join(words_with(desk.review.id, ids).values()))
        desk.append("recommendation_fate_told", on=on, person=person, recommendation=recommendation, channel=channel)
