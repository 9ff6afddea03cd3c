"""Someone met the Panel."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.panel_meetings.building import building_id


def meet_the_panel(doing: Doing, *, person: str, day: date, building: str, words: str = "") -> None:
    """Record the meeting and what was said at it."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(words, sort="met_the_panel", person=person)
        desk.append(
            "met_the_panel", on=day, person=person, day=day.isoformat(), building=building_id(building), words=kept
        )
