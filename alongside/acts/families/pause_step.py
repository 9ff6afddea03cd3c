"""A family member lets a step of their own path rest. What we promised at it rests too, until they go on."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.of_a_plan import Agreed, kept


def pause_step(doing: Doing, *, person: str, step: str, agreed: Agreed, on: date | None = None) -> None:
    """No day of ours runs at this step meanwhile. A step that protects them waits for a senior person."""
    with at_desk(doing) as desk:
        desk.append("plan_step_paused", on=on, person=person, step=step, **kept(desk, person, agreed))
