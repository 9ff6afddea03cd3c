"""Finding facts quickly: by kind and by whom they concern, never by looking through the whole record.

A shelf holds the facts of one kind, in piles by the values of some of their fields. Which shelves there are is known
as soon as the rules are: only what some rule asks for is ever put on one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date
from itertools import combinations, product
from operator import itemgetter

from casebook.fold import Fold, Pile
from casebook.owing import ENTRY, FIELDS, PLACE, Key, Moment, key_of
from casebook.process.words import Facts, Narrowed, Vocabulary
from casebook.record import Value

KeyOf = Callable[[Mapping[str, Value]], Key]
BEFORE_ALL = -1


class Point:
    """From where a condition looks: what is pointed at, and on which day."""

    __slots__ = ("about", "day", "exact", "since", "tells")

    def __init__(
        self,
        about: dict[str, Value],
        day: date,
        exact: Mapping[str, Value],
        tells: bool = False,
        since: int = BEFORE_ALL,
    ) -> None:
        self.about = about
        """The fields pointed at; a field left out is not here."""
        self.day = day
        self.exact = exact
        """The same and all other fields as they were given, before ids that stand for one another were made one."""
        self.tells = tells
        """Whether it matters what is wanted, or only whether anything is: while reading, only that."""
        self.since = since
        """The place after which facts count: of a step that is done once more, only what happened from then on."""

    def at(self, field: str, value: Value) -> Point:
        """The same, with one more thing pointed at."""
        return Point({**self.about, field: value}, self.day, {**self.exact, field: value}, self.tells, self.since)


class Shelf:
    """Facts of one kind, perhaps only some, in piles by the values of some fields. Filled when it is looked at."""

    def __init__(self, number: int, fact: Narrowed, by: tuple[str, ...]) -> None:
        self.number = number
        self.kind = fact.kind
        self.key = key_of(by)
        self.narrowing = fact if fact.where else None

    def piles(self, fold: Fold) -> dict[Key, Pile]:
        told, shelf = fold.told[self.kind], fold.shelves[self.number]
        if shelf.count < len(told):
            key, piles, narrowing = self.key, shelf.piles, self.narrowing
            for moment in told[shelf.count :]:
                fields = moment[FIELDS]
                if narrowing is None or narrowing.admits(fields):
                    piles.setdefault(key(fields), []).append(moment)
            shelf.count = len(told)
        return shelf.piles


class Shelves:
    """All shelves the rules of a process may look at."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.kinds: set[str] = set()
        """The kinds of fact anything may look for."""
        self._known: dict[tuple[str, tuple[str, ...], object], Shelf] = {}

    def shelf(self, fact: Narrowed, by: tuple[str, ...]) -> Shelf:
        """The shelf for this kind, these values and these fields; made if there is none yet."""
        known = (fact.kind, by, fact.where)
        if known not in self._known:
            self.kinds.add(fact.kind)
            self._known[known] = Shelf(len(self._known), fact, by)
        return self._known[known]


class _Kind:
    """How one kind of fact is found from a point."""

    def __init__(
        self,
        shelves: Shelves,
        fact: Narrowed,
        certain: frozenset[str],
        possible: frozenset[str],
        exactly: frozenset[str],
    ) -> None:
        word = shelves.words.facts[fact.kind]
        self.kind = fact.kind
        fixed = {name for name, _ in fact.where}
        by = [name for name in word.about if name in possible and name not in fact.free | fact.other | fixed]
        perhaps = [name for name in by if name not in certain]
        self.perhaps = tuple(perhaps)
        self.other = tuple(fact.other)
        self.exactly = {name: () if name in word.concerns else (None,) for name in by if name in exactly}
        self.checked = bool(self.other or self.exactly)
        self.by: dict[tuple[str, ...], tuple[Shelf, tuple[KeyOf, ...]]] = {}
        for size in range(len(perhaps) + 1):
            for missing in combinations(perhaps, size):
                fields = tuple(name for name in by if name not in missing)
                ways = _ways(fields, tuple(name for name in fields if name in word.may_concern))
                self.by[missing] = (shelves.shelf(fact, fields), ways)

    def piles(self, fold: Fold, about: Mapping[str, Value]) -> list[Pile]:
        if self.kind not in fold.told:
            return []
        missing = tuple([name for name in self.perhaps if name not in about]) if self.perhaps else ()
        shelf, ways = self.by[missing]
        found = shelf.piles(fold)
        return [pile for key in ways if (pile := found.get(key(about)))]

    def passes(self, moment: Moment, point: Point) -> bool:
        """Whether the fields that must be other are so, and those that must be exactly the same are that."""
        about, fields, given = point.about, moment[FIELDS], moment[ENTRY].fact.fields
        return all(name in about and fields.get(name) != about[name] for name in self.other) and all(
            given.get(name) in (point.exact[name], *or_left_out)
            for name, or_left_out in self.exactly.items()
            if name in point.exact
        )


def _ways(fields: tuple[str, ...], may: tuple[str, ...]) -> tuple[KeyOf, ...]:
    """A field that may be left out speaks for all when it is: so look under its value and under nothing."""
    ways = []
    for left_out in product((False, True), repeat=len(may)):
        gone = frozenset(name for name, out in zip(may, left_out, strict=True) if out)
        if not gone:
            ways.append(key_of(fields))
        elif len(fields) == 1:
            ways.append(lambda _: None)
        else:
            ways.append(_key_without(fields, gone))
    return tuple(ways)


def _key_without(fields: tuple[str, ...], gone: frozenset[str]) -> KeyOf:
    return lambda held: tuple([None if name in gone else held.get(name) for name in fields])


class Search:
    """Looks for some kinds of fact about what is pointed at."""

    def __init__(
        self,
        shelves: Shelves,
        facts: Facts,
        certain: frozenset[str],
        possible: frozenset[str],
        exactly: frozenset[str] = frozenset(),
    ) -> None:
        self.kinds = [_Kind(shelves, fact, certain, possible, exactly) for fact in facts]
        self.names = tuple(dict.fromkeys(fact.kind for fact in facts))
        self.about = frozenset(name for kind in self.names for name in shelves.words.facts[kind].about)

    def newest(self, fold: Fold, point: Point, after: int = BEFORE_ALL) -> Moment | None:
        """The last one after a place, in the order of reading."""
        best: Moment | None = None
        for kind in self.kinds:
            for pile in kind.piles(fold, point.about):
                for moment in reversed(pile):
                    if moment[PLACE] <= (best[PLACE] if best else after):
                        break
                    if not kind.checked or kind.passes(moment, point):
                        best = moment
                        break
        return best

    def first(self, fold: Fold, point: Point, after: int = BEFORE_ALL) -> Moment | None:
        """The first one after a place."""
        return min(self.all(fold, point, after), key=itemgetter(PLACE), default=None)

    def all(self, fold: Fold, point: Point, after: int = BEFORE_ALL) -> list[Moment]:
        """All after a place: each kind and pile in its own order."""
        found: list[Moment] = []
        for kind in self.kinds:
            for pile in kind.piles(fold, point.about):
                since = pile[_from(pile, after) :]
                found += [moment for moment in since if kind.passes(moment, point)] if kind.checked else since
        return found


def _from(pile: Pile, after: int) -> int:
    return 0 if after == BEFORE_ALL else bisect_right(pile, after, key=itemgetter(PLACE))
