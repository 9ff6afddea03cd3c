"""A step of a family member’s own was done with them."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def finish_step(doing: Doing, *, person: str, step: str, on: date | None = None) -> None:
    """Steps of the usual path are done when something happens; one of their own is done when somebody says so."""
    with at_desk(doing) as desk:
        desk.append("plan_step_done", on=on, person=person, step=step)
