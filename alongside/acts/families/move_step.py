"""A step of a family member’s own path stands in another place, as they wish."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.of_a_plan import Agreed, kept


def move_step(doing: Doing, *, person: str, step: str, after: str, agreed: Agreed, on: date | None = None) -> None:
    """`after`: the step it stands behind; empty: the beginning. A step that protects waits for a senior person."""
    with at_desk(doing) as desk:
        desk.append("plan_step_moved", on=on, person=person, step=step, after=after, **kept(desk, person, agreed))
