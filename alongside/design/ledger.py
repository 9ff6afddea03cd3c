"""The ledger: shape and word of every promise. Only these words stand in every grid, letter and report."""

from __future__ import annotations

from typing import NamedTuple


class Shown(NamedTuple):
    shape: str
    staff: str
    family: str


STATES: dict[str, Shown] = {
    "kept": Shown("kept", "Kept", "Kept."),
    "late_kept": Shown("late_kept", "Kept late", "Kept, but late."),
    "due": Shown("due", "Due", "Due."),
    "going_on": Shown("due", "Going on", "Going on."),
    "later": Shown("later", "Later", "Later."),
    "not_wanted": Shown("not_wanted", "Not wanted", "You said not for now."),
    "not_possible": Shown("not_possible", "Not possible", "We could not."),
    "on_hold": Shown("on_hold", "On hold", "On hold."),
    "not_kept": Shown("not_kept", "Not kept", "We did not keep this."),
    # A promise whose reason has gone (the meeting it was about never took place).
    "fell_away": Shown("later", "No longer needed", "No longer needed."),
}
# What the casebook calls a promise that waits for something else to end.
STATES["paused"] = STATES["on_hold"]
# Marks of the path.
STATES["done"] = Shown("kept", "Done", "Done")
STATES["here"] = Shown("here", "Here", "You are here")
STATES["ahead"] = Shown("due", "Still to come", "Still to come")

# The key under a grid: each shape once.
KEY = {
    "kept": "Kept",
    "late_kept": "Kept late",
    "due": "Due, or going on",
    "later": "Later",
    "not_wanted": "Not wanted",
    "not_possible": "Not possible, with a reason",
    "on_hold": "On hold",
    "not_kept": "Not kept",
}


def shown(state: str) -> Shown:
    """The shape and usual words of a state. Raises KeyError for a word that is no state."""
    return STATES[str(state)]
