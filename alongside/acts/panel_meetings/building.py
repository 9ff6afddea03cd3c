"""Where somebody meets the Panel, as the record holds it."""

from __future__ import annotations


def building_id(building: str) -> str:
    """The same building however it was typed, as a closed word the record may hold. What comes after a comma is the
    room: two rooms of one building are one place for people who must not meet.
    """
    return "-".join(building.partition(",")[0].lower().replace("-", " ").split())[:60]
