"""Set the day of publication. Changing it is calling it off and setting another: nothing told is forgotten."""

from __future__ import annotations

import datetime

from alongside.acts.desk import Doing, at_desk


def set_publication_date(doing: Doing, *, date: datetime.date) -> None:
    """Refused while the day is too near a day that matters to someone, or too soon to tell everyone and the Panel."""
    with at_desk(doing) as desk:
        desk.append("publication_date_set", date=date)
