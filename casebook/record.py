"""A review's record: the things that happened, in the order in which they were written down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

Value = str | int | bool | date | None
Fields = Mapping[str, Value]
NOTHING: Fields = MappingProxyType({})


class Fact(NamedTuple):
    """One thing that happened, in the past tense. It holds ids, days and closed words, never a person's free words."""

    kind: str
    on: date
    """The day it happened, which may be earlier than the day it was written down."""
    fields: Fields = NOTHING


class Entry(NamedTuple):
    """A fact as it stands in the record."""

    number: int
    """1, 2, 3 … within one review."""
    fact: Fact
    recorded_at: datetime
    """Aware. The fact counts from `fact.on`, but nobody could know of it before this moment."""
    by: str
    """The id of whoever wrote it down; `the calendar` for a day that comes by itself."""


BY_THE_CALENDAR = "the calendar"
