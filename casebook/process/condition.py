"""The eleven operators a condition is built from, as frozen values. What they mean is in casebook/conditions.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Union

from casebook.process.words import Facts
from casebook.record import Value

Unit = Literal["working_days", "days", "months"]
TODAY = "today"
UNITS: tuple[Unit, ...] = ("working_days", "days", "months")


@dataclass(frozen=True)
class Span:
    """A length of time: a number, or the name of a setting that holds one."""

    unit: Unit
    amount: int | str


@dataclass(frozen=True)
class Which:
    """Which of the facts count."""

    since: Facts = ()
    """Only what came after the newest of these."""
    within: Span | None = None
    exactly: frozenset[str] = frozenset()
    """Fields whose own id counts, even where one id stands for another."""


@dataclass(frozen=True)
class Happened:
    facts: Facts
    which: Which
    at_least: int | str = 1
    """A number, or the name of a setting that holds one."""
    different: str | None = None


@dataclass(frozen=True)
class LatestOf:
    facts: Facts
    should_be: Facts
    which: Which


@dataclass(frozen=True)
class Leaves:
    span: Span
    start: Facts
    which: Which
    until: str
    """A field that holds a day, or `today`."""
    from_first: bool = False
    or_today: bool = False


@dataclass(frozen=True)
class ClearOf:
    facts: Facts
    days: int | str
    of: str
    unless: Condition | None


@dataclass(frozen=True)
class Settled:
    promise: str | None
    """None: all promises."""


@dataclass(frozen=True)
class SettingIs:
    setting: str
    values: frozenset[Value]


@dataclass(frozen=True)
class Every:
    members: str
    if_no_one: Literal["open", "closed"]
    excepting: Condition | None
    seen_as: str
    """The field each member is pointed at as."""
    follows: Condition


@dataclass(frozen=True)
class AllOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class AnyOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not:
    part: Condition


Condition = Union[Happened, LatestOf, Leaves, ClearOf, Settled, SettingIs, Every, AllOf, AnyOf, Not]  # noqa: UP007


def every_part(condition: Condition) -> Iterator[Condition]:
    """The condition and every condition inside it, from the outside in."""
    yield condition
    match condition:
        case AllOf(parts) | AnyOf(parts):
            inside: tuple[Condition | None, ...] = parts
        case Every(follows=follows, excepting=excepting):
            inside = (excepting, follows)
        case Not(part) | ClearOf(unless=part):
            inside = (part,)
        case _:
            inside = ()
    for one in inside:
        if one is not None:
            yield from every_part(one)


def days_looked_at(condition: Condition) -> frozenset[str]:
    """The fields whose day it weighs, of the fact that is to be recorded."""
    parts = list(every_part(condition))
    leaves = {part.until for part in parts if isinstance(part, Leaves)}
    clear = {part.of for part in parts if isinstance(part, ClearOf)}
    return frozenset(leaves | clear) - {TODAY}
