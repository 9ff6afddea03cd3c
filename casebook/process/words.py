"""The vocabulary: which facts exist, whom they concern, and the few ideas rules are built from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from casebook.process.written import Written
from casebook.record import Value


class ComesByItself(NamedTuple):
    """A fact that enters the reading of a record on its day, without anybody writing it down."""

    kind: str
    day: str
    """The field that holds the day it is counted from; `on`: the day the fact itself happened."""
    days_later: int
    months_later: int
    where: tuple[tuple[str, Value], ...] = ()
    """Only for facts with these values."""


class PassedOver(NamedTuple):
    """When a fact stops counting: once a `kind` is recorded whose field `theirs` equals this fact's field `mine`."""

    kind: str
    theirs: str
    mine: str


@dataclass(frozen=True)
class FactWord:
    """One kind of fact."""

    kind: str
    concerns: tuple[str, ...] = ()
    may_concern: tuple[str, ...] = ()
    fields: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """What else it holds: id, day, number, flag, or the only words allowed."""
    own_words: bool = False
    both_ways: tuple[str, str] | None = None
    then: tuple[ComesByItself, ...] = ()
    does_not_count_if: PassedOver | None = None
    for_staff_only: bool = False
    staff_say: str = ""
    family_say: str = ""

    @property
    def about(self) -> tuple[str, ...]:
        """Every field by which it finds other facts and rules."""
        return self.concerns + self.may_concern

    def holds(self, name: str) -> bool:
        return name in self.concerns or name in self.may_concern or name in self.fields

    @property
    def all_fields(self) -> tuple[str, ...]:
        return self.about + tuple(self.fields)


class Allowed(NamedTuple):
    """The values a field may have: one of these, or anything but these."""

    values: frozenset[Value]
    but_not: bool = False

    def allows(self, value: Value) -> bool:
        return (value in self.values) != self.but_not


class Narrowed(NamedTuple):
    """A fact as a rule names it: a kind, perhaps only with certain values, perhaps about anybody."""

    kind: str
    where: tuple[tuple[str, Allowed], ...] = ()
    free: frozenset[str] = frozenset()
    """Fields that need not be the same (`any`)."""
    other: frozenset[str] = frozenset()
    """Fields that must be different (`other`)."""

    def admits(self, fields: Mapping[str, Value]) -> bool:
        """Whether a fact of this kind has the values named."""
        return not [name for name, allowed in self.where if not allowed.allows(fields.get(name))]


Facts = tuple[Narrowed, ...]


class SetWord(NamedTuple):
    """A changing set of people or things; who is in it follows from facts."""

    name: str
    field: str
    joined_by: Facts
    left_by: Facts


class SameThing(NamedTuple):
    """One id stands for another once enough different people have recorded it."""

    field: str
    made_by: str
    stands_for: str
    at_least: int
    different: str


@dataclass(frozen=True)
class Vocabulary:
    """All words a process file may use."""

    facts: Mapping[str, FactWord] = field(default_factory=dict)
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sets: Mapping[str, SetWord] = field(default_factory=dict)
    declinable: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Things a person can say no to, each with its wording (`staff_say`, `family_say`)."""
    conditions: Mapping[str, Written] = field(default_factory=dict)
    """Named conditions as written; each is read where it is used, because whom it points at depends on that."""
    identities: tuple[SameThing, ...] = ()
    must_be_pointed_at: tuple[str, ...] = ()

    def kinds(self, name: str) -> tuple[str, ...]:
        """The kinds a name stands for: itself, or the members of a group."""
        return self.groups.get(name) or ((name,) if name in self.facts else ())
