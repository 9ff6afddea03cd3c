"""A way to reach someone is no longer theirs: they moved, changed their number, or it never was."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def way_no_longer_theirs(doing: Doing, *, person: str, channel: str, on: date | None = None) -> None:
    """Record it. Nothing may go there from now on."""
    with at_desk(doing) as desk:
        desk.append("channel_no_longer_theirs", on=on, person=person, channel=channel)
