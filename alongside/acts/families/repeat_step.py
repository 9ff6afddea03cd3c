"""A family member would like a step of their own path once more."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.of_a_plan import Agreed, kept


def repeat_step(doing: Doing, *, person: str, step: str, agreed: Agreed, on: date | None = None) -> None:
    """What we promised at it is owed once more, from that day."""
    with at_desk(doing) as desk:
        desk.append("plan_step_repeated", on=on, person=person, step=step, **kept(desk, person, agreed))
