"""Give a family member one version of the draft to read."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def open_draft_to(
    doing: Doing, *, person: str, version: str, how: str = "page", channel: str = "", on: date | None = None
) -> None:
    """Record that it is theirs to read, for as long as they feel they need.

    `how`: page, paper, read_aloud, audio or interpreter.
    """
    with at_desk(doing) as desk:
        desk.append("draft_opened_to", on=on, person=person, version=version, how=how, channel=channel)
