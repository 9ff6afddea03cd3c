"""Say that a new version changes nothing that matters."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk


def agree_not_material(doing: Doing, *, version: str, against: str, change_list: str) -> None:
    """Record this person's word. Only two different people's make readings of the earlier version count for this."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(change_list, sort="change_list")
        desk.append(
            "not_material_agreed", version=version, against=against, by=doing.by.partition(":")[2], change_list=kept
        )
