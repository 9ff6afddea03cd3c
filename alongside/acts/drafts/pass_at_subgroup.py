"""The Sub-Group passed a version."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def pass_at_subgroup(doing: Doing, *, version: str, minute: str, on: date | None = None) -> None:
    """Record the decision with its minute. The version is named by id, and so by the hash of its file."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(minute, sort="minute")
        for strand in desk.position.members("strand") or ("",):
            desk.append("subgroup_passed", on=on, version=version, strand=strand, minute=kept)
