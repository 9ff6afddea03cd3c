"""A family member has a step of their own path left out, for now. It can be had back on any day."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.of_a_plan import Agreed, kept


def leave_step_out(doing: Doing, *, person: str, step: str, agreed: Agreed, on: date | None = None) -> None:
    """What the step offers is declined with it. A step that protects them waits for a senior person."""
    with at_desk(doing) as desk:
        desk.append("plan_step_dropped", on=on, person=person, step=step, **kept(desk, person, agreed))
