"""The meeting between one family member and the Panel: whether one is arranged, and for when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casebook import Position


@dataclass(frozen=True, slots=True)
class Arranged:
    """`day_kept` and `building_kept` are as the record holds them; `building` is fit to be read."""

    day: date
    building: str
    day_kept: str
    building_kept: str


def arranged_for(position: Position, person: str) -> Arranged | None:
    """The newest arrangement that was neither called off nor has taken place."""
    newest = position.latest(
        "meeting_with_panel_arranged", "meeting_with_panel_called_off", "met_the_panel", person=person
    )
    if newest is None or newest.fact.kind != "meeting_with_panel_arranged":
        return None
    day, building = str(newest.fact.fields["day"]), str(newest.fact.fields["building"])
    words = building.replace("-", " ")
    return Arranged(date.fromisoformat(day), words[:1].upper() + words[1:], day, building)
