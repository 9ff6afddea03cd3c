"""A criminal case began: an arrest, a warrant, a summons or a charge."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.tenancy.models import new_id


def begin_criminal_case(doing: Doing, *, by: str, person: str = "", on: date | None = None) -> str:
    """Record it; from this day the case is active and holds publication.

    `person`: a family member it is against, if it is. Gives the proceeding's id.
    """
    with at_desk(doing) as desk:
        proceeding = new_id()
        desk.append("criminal_case_began", on=on, proceeding=proceeding, by=by, person=person)
        return proceeding
