"""A number of a family member’s own plan: how often they hear from us, how often we ask how they are."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.of_a_plan import Agreed, kept


def change_own_plan(
    doing: Doing, *, person: str, setting: str, value: str, agreed: Agreed, on: date | None = None
) -> None:
    """`setting`: one that the process files leave to the person; `value`: a number as text, or "off"."""
    with at_desk(doing) as desk:
        held = kept(desk, person, agreed)
        desk.append("family_plan_changed", on=on, person=person, setting=setting, value=value, **held)
