"""What a setting may be: a number between two others, one of a few words, or days of the year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casebook.process.naming_facts import scalar
from casebook.process.written import Reader, Written
from casebook.record import Value

COUNTED_IN = ("working_days", "days", "months", "times", "ways", "days_of_year")
_DAY_OF_YEAR = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")


@dataclass(frozen=True)
class Bounds:
    """What a value of a setting is counted in and may be. `most` 0: no number at all."""

    unit: str = ""
    least: int = 0
    most: int = 0
    one_of: tuple[Value, ...] = ()
    """Words that may stand instead of a number, or the only words there are."""

    def allow(self, value: object) -> bool:
        """Whether the setting may have this value."""
        if isinstance(value, tuple):
            return self.unit == "days_of_year" and all(_DAY_OF_YEAR.fullmatch(str(each)) for each in value)
        if isinstance(value, int) and not isinstance(value, bool):
            return self.least <= value <= self.most
        return value in self.one_of


def read_bounds(reader: Reader, at: Written | None) -> Bounds | None:
    """The `may_be` of a setting; None where it says nothing about itself, and may be anything."""
    if at is None:
        return None
    keys = reader.mapping(at, "may_be", ["counted_in", "least", "most", "one_of"])
    bounds = Bounds(
        reader.one_of(keys.get("counted_in"), "counted_in", COUNTED_IN),
        reader.number(keys.get("least"), "least"),
        reader.number(keys.get("most"), "most"),
        tuple(scalar(reader, item) for item in reader.items(keys.get("one_of"), "one_of")),
    )
    if bounds.least > bounds.most:
        reader.fault(at, "least should be no more than most.")
    return bounds
