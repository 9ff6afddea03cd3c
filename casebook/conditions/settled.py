"""settled, all_promises and setting: how promises ended, and what the partnership chose."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from casebook.accounts import Account
from casebook.answers import SETTLED, Want
from casebook.conditions.operator import MET, PERSON, Ground, Operator, Wants, entries_of
from casebook.fold import Fold
from casebook.owing import Key, Owing, key_of
from casebook.process.condition import SettingIs
from casebook.reasons import Weighed
from casebook.record import Value
from casebook.shelves import Point


class SettledCheck(Operator):
    """At least one such promise is there, and every one that did not fall away is settled."""

    def __init__(self, promise: str, ground: Ground) -> None:
        self.promise = promise
        self.found = []
        for account in ground.accounts.promises(promise):
            always = frozenset(account.fields) & ground.certain
            perhaps = frozenset(account.fields) & ground.possible - always
            sizes = [
                frozenset(some) for size in range(len(perhaps) + 1) for some in combinations(sorted(perhaps), size)
            ]
            by = {more: self._way(account, always | more) for more in sizes}
            self.found.append((account, perhaps, by))
        self.about = frozenset(field for account, _, _ in self.found for field in account.fields)

    @staticmethod
    def _way(account: Account, fields: frozenset[str]) -> tuple[int, Callable[[Mapping[str, Value]], Key]]:
        """How to find the duties of one rule by these fields."""
        return account.cut_by(fields), key_of(tuple(name for name in account.fields if name in fields))

    def wants(self, fold: Fold, point: Point) -> Wants:
        settled = False
        for owing in self._there(fold, point):
            if owing.standing in SETTLED:
                settled = True
            elif owing.standing != "fell_away":
                return self._wanted(point)
        return MET if settled else self._wanted(point)

    def _there(self, fold: Fold, point: Point) -> Iterator[Owing]:
        for account, perhaps, by in self.found:
            cut, key = by[frozenset(name for name in perhaps if name in point.about)] if perhaps else by[perhaps]
            yield from account.found(fold, cut, key(point.about))

    def _wanted(self, point: Point) -> Wants:
        return (Want({name: value for name, value in point.about.items() if name in self.about}, self.promise),)

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        """What settled each, or what opened the one that is still open."""
        still = self.wants(fold, point)
        there = [owing for owing in self._there(fold, point) if owing.standing != "fell_away"]
        facts = entries_of(owing.because or owing.moment for owing in there)
        return Weighed("settled", (self.promise,), not still, point.about, facts, still)


class AllSettledCheck(Operator):
    """No promise is due or paused."""

    def __init__(self, ground: Ground) -> None:
        self.accounts = ground.accounts

    def wants(self, fold: Fold, point: Point) -> Wants:
        still = self.accounts.still_open(fold, point.about.get(PERSON))
        return tuple(Want({} if person is None else {PERSON: person}, name) for name, person in still)

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        still = self.wants(fold, point)
        return Weighed("all_promises", tuple(want.says for want in still), not still, point.about, (), still)


class SettingCheck(Operator):
    """The setting has this value."""

    def __init__(self, condition: SettingIs, ground: Ground) -> None:
        self.name, self.values, self.review_type = condition.setting, condition.values, ground.review_type
        self.wanted = (Want({}, condition.setting),)

    def wants(self, fold: Fold, point: Point) -> Wants:
        value = fold.setting(self.name, point.day, point.about.get(PERSON), self.review_type)
        return MET if value in self.values else self.wanted

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        still = self.wants(fold, point)
        used = fold.used(self.name, point.day, point.about.get(PERSON), self.review_type)
        return Weighed("setting", (self.name,), not still, point.about, (), still, used)
