"""A family member lets their advocate see what came before the advocate began."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def share_earlier_notes(doing: Doing, *, person: str, advocate: str, on: date | None = None) -> None:
    """For this advocate only; another one begins again with nothing older. `advocate`: the user's id."""
    with at_desk(doing) as desk:
        desk.append("earlier_notes_shared", on=on, person=person, advocate=advocate)
