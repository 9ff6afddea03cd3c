"""Tell a family member that there is a new version."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def tell_new_version(doing: Doing, *, person: str, version: str, channel: str = "", on: date | None = None) -> None:
    """Record that they were told, also where they would rather not read it."""
    with at_desk(doing) as desk:
        desk.append("new_version_told", on=on, person=person, version=version, channel=channel)
