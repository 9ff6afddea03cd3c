"""A draft was read together."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def record_reading_session(doing: Doing, *, person: str, version: str, how: str, on: date) -> None:
    """Record a session: together, read_aloud, interpreter, audio, advocate or other."""
    with at_desk(doing) as desk:
        desk.append("reading_session_held", on=on, person=person, version=version, how=how)
