"""An inquest was opened."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.tenancy.models import new_id


def open_inquest(doing: Doing, *, on: date | None = None) -> str:
    """Record it. Gives the proceeding's id."""
    with at_desk(doing) as desk:
        proceeding = new_id()
        desk.append("inquest_opened", on=on, proceeding=proceeding)
        return proceeding
