"""Take a version to the Sub-Group."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def put_on_subgroup_agenda(doing: Doing, *, version: str, day: date, strand: str = "") -> None:
    """Put this exact version on the agenda of the Sub-Group's meeting on `day`.

    Refused until everyone has had long enough with it. `strand`: the board whose Sub-Group it is; empty for all.
    """
    with at_desk(doing) as desk:
        for each in desk.strands(strand):
            desk.append("put_on_subgroup_agenda", version=version, strand=each, day=day)
