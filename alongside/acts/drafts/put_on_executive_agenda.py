"""Take a version to the Executive Members."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def put_on_executive_agenda(doing: Doing, *, version: str, day: date, strand: str = "") -> None:
    """Put the version the Sub-Group passed on the Executive's agenda: of one board (`strand`), or of all."""
    with at_desk(doing) as desk:
        for each in desk.strands(strand):
            desk.append("put_on_executive_agenda", version=version, strand=each, day=day)
