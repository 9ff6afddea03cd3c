"""What every operator answers: what is still wanted, and why. And what an operator stands on while it is being made."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter

from casebook.accounts import Accounts
from casebook.answers import Want
from casebook.fold import Fold
from casebook.owing import ENTRY, PLACE, Moment
from casebook.process.words import Facts
from casebook.reasons import Weighed
from casebook.record import Entry, Value
from casebook.shelves import Point, Search, Shelves

Wants = tuple[Want, ...]
MET: Wants = ()
UNTOLD: Wants = (Want({}, ""),)
"""Something is wanted; what it is does not matter here."""
PERSON = "person"


@dataclass(frozen=True)
class Ground:
    """What a condition stands on while it is being made."""

    shelves: Shelves
    accounts: Accounts
    certain: frozenset[str]
    """Fields the rule always points at."""
    possible: frozenset[str]
    """Fields it may point at: the act that asks may leave some of them out."""
    review_type: str | None

    def search(self, facts: Facts, exactly: frozenset[str] = frozenset()) -> Search:
        return Search(self.shelves, facts, self.certain, self.possible, exactly)

    def pointing_also_at(self, field: str) -> Ground:
        """The same, inside something that points at one more field."""
        return replace(self, certain=self.certain | {field}, possible=self.possible | {field})

    def only_pointing_at(self, fields: frozenset[str]) -> Ground:
        """The same, for a rule that points at just these fields, always."""
        return replace(self, certain=fields, possible=fields)


class Operator(ABC):
    """One part of a condition, made ready once for each process."""

    @abstractmethod
    def wants(self, fold: Fold, point: Point) -> Wants:
        """What is still wanted, seen from a point; nothing if the condition holds."""

    @abstractmethod
    def weigh(self, fold: Fold, point: Point) -> Weighed:
        """Whether it holds, with everything that decides it."""


def wanted(search: Search, point: Point, earliest: date | None = None) -> Wants:
    """The first of these facts, about what is pointed at, is wanted."""
    if not point.tells:
        return UNTOLD
    about: dict[str, Value] = {name: value for name, value in point.about.items() if name in search.about}
    return (Want(about, search.names[0], earliest),)


def entries_of(moments: Iterable[Moment]) -> tuple[Entry, ...]:
    """The entries of these, each once, in the order of reading."""
    found = sorted(moments, key=itemgetter(PLACE))
    return tuple({moment[ENTRY].number: moment[ENTRY] for moment in found}.values())
