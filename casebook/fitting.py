"""Whether the values of a fact are ones its fields allow. A gate asks about the record; this, about the fact itself.

Only the words a field names; only settings that a person's own plan may change; only steps that are on their path.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from casebook.position import Position
from casebook.process.tying import ADDED, PLAN
from casebook.record import Fields, Value

OFF = "off"


class Misfit(NamedTuple):
    """A value that can't stand in this field, and those that can; none named where any number from 1 on can."""

    field: str
    value: Value
    allowed: tuple[str, ...]


def misfits(position: Position, kind: str, fields: Fields) -> tuple[Misfit, ...]:
    """Every value that doesn't fit; none: the fact is well made. Raises KeyError for a kind there is not."""
    return tuple(_misfits(position, kind, fields))


def _misfits(position: Position, kind: str, fields: Fields) -> Iterator[Misfit]:
    process = position.process
    for name, of_type in process.words.facts[kind].fields.items():
        value = fields.get(name)
        if value is None:
            continue
        if isinstance(of_type, tuple):
            allowed = of_type
        elif of_type == "declinable":
            allowed = tuple(process.words.declinable)
        elif of_type == "own_setting":
            allowed = tuple(setting.name for setting in process.settings.values() if setting.person_may)
            chosen = fields.get("value")
            if not _is_length(chosen):
                yield Misfit("value", chosen, ())
        else:
            continue
        if str(value) not in allowed:
            yield Misfit(name, value, allowed)
    if kind in PLAN and kind != ADDED:
        steps = tuple(step.name for step in position.path_for(str(fields.get("person"))))
        if fields.get("step") not in steps:
            yield Misfit("step", fields.get("step"), steps)


def _is_length(value: Value) -> bool:
    """A number of days a person can choose, as a number or written, or off."""
    if isinstance(value, str):
        return value == OFF or (value.isdigit() and int(value) > 0)
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
