"""Somebody no longer helps a family member to take part."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def end_help(doing: Doing, *, person: str, who: str, reason: str = "", on: date | None = None) -> None:
    """Record it, for a supporter, an interpreter or whoever else helped. `who`: as in name_helper."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(reason, sort="reason", person=person)
        desk.append("supporter_ended", on=on, person=person, who=who, reason=kept)
