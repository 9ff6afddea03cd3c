"""The report uses material from a family court or the Court of Protection."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.tenancy.models import new_id


def use_court_material(doing: Doing, *, court: str = "", on: date | None = None) -> str:
    """Record it: publication waits for the court's leave or a lawyer's sign-off. Gives the proceeding's id.

    `court`: family_court or court_of_protection.
    """
    with at_desk(doing) as desk:
        proceeding = new_id()
        desk.append("court_material_used", on=on, proceeding=proceeding, court=court)
        return proceeding
