"""Take a version to the Sub-Group."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def put_on_subgroup_agenda(doing: Doing, *, version: str, day: date) -> None:
    """Put this exact version on the agenda of the Sub-Group's meeting on `day`.

    Refused until everyone has had long enough with it.
    """
    with at_desk(doing) as desk:
        for strand in desk.position.members("strand") or ("",):
            desk.append("put_on_subgroup_agenda", version=version, strand=strand, day=day)
