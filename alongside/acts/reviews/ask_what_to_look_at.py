"""Ask a family member what the review should look at."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def ask_what_to_look_at(doing: Doing, *, person: str, channel: str = "", on: date | None = None) -> None:
    """Record that they were asked. The promise is kept by their answer, not by our asking."""
    with at_desk(doing) as desk:
        desk.append("asked_what_to_look_at", on=on, person=person, channel=channel)
