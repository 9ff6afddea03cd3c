"""A way to reach someone was confirmed: it is theirs, and it is safe."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def confirm_way(doing: Doing, *, person: str, channel: str, confirmed_by: str, on: date | None = None) -> None:
    """Record who confirmed it: themself, an advocate, a professional who knows, or another."""
    with at_desk(doing) as desk:
        desk.append("channel_confirmed_safe", on=on, person=person, channel=channel, confirmed_by=confirmed_by)
