"""Say who a family member rings, and who stands in when that person is away."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def set_named_contact(doing: Doing, *, person: str, who: str, deputy: str = "", on: date | None = None) -> None:
    """Record who it is from now on. `who` and `deputy` are users' ids."""
    with at_desk(doing) as desk:
        desk.append("named_contact_set", on=on, person=person, who=who, deputy=deputy)
