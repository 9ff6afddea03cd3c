"""The Sub-Group passed a version."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def pass_at_subgroup(doing: Doing, *, version: str, minute: str, strand: str = "", on: date | None = None) -> None:
    """Record the decision with its minute. The version is named by id, and so by the hash of its file.

    `strand`: the board whose Sub-Group it is, in a joint review; empty for all.
    """
    with at_desk(doing) as desk:
        kept = desk.keep_words(minute, sort="minute")
        for each in desk.strands(strand):
            desk.append("subgroup_passed", on=on, version=version, strand=each, minute=kept)
