"""happened and latest_of: what did happen, and how long ago."""

from __future__ import annotations

from datetime import date
from operator import itemgetter

from casebook.conditions.operator import MET, PERSON, Ground, Operator, Wants, entries_of, wanted
from casebook.fold import Fold
from casebook.owing import ENTRY, FIELDS, PLACE, Moment
from casebook.process.condition import Happened, LatestOf, Span, Which
from casebook.process.words import Narrowed
from casebook.reasons import Weighed
from casebook.shelves import Point


class Counting:
    """From which place, and from which day, facts count."""

    def __init__(self, which: Which, ground: Ground) -> None:
        self.since = ground.search(which.since, which.exactly) if which.since else None
        self.within: Span | None = which.within
        self.review_type = ground.review_type

    def after(self, fold: Fold, point: Point) -> int:
        """The place after which facts count."""
        void = self.voided_by(fold, point)
        return max(void[PLACE], point.since) if void else point.since

    def voided_by(self, fold: Fold, point: Point) -> Moment | None:
        """The newest fact since which others count."""
        return self.since.newest(fold, point) if self.since else None

    def first_day(self, fold: Fold, point: Point) -> date:
        """The first day whose facts are still fresh enough."""
        if self.within is None:
            return date.min
        amount = fold.length(self.within.amount, point.day, point.about.get(PERSON), self.review_type)
        return date.min if amount is None else fold.calendar(point.day).step(point.day, -amount, self.within.unit)


class HappenedCheck(Operator):
    """It happened, about whom the rule points at: once, or so many times, or in so many different ways."""

    def __init__(self, condition: Happened, ground: Ground) -> None:
        self.search = ground.search(condition.facts, condition.which.exactly)
        self.counting = Counting(condition.which, ground)
        self.at_least, self.different = condition.at_least, condition.different
        self.review_type = ground.review_type

    def wants(self, fold: Fold, point: Point) -> Wants:
        after, first_day = self.counting.after(fold, point), self.counting.first_day(fold, point)
        if self.at_least == 1:
            newest = self.search.newest(fold, point, after)
            if newest is not None and newest[ENTRY].fact.on >= first_day:
                return MET
            return wanted(self.search, point)
        found = self._counted(fold, point)
        count = len({moment[FIELDS].get(self.different) for moment in found}) if self.different else len(found)
        needed = fold.length(self.at_least, point.day, point.about.get(PERSON), self.review_type)
        return MET if needed is not None and count >= needed else wanted(self.search, point)

    def _counted(self, fold: Fold, point: Point) -> list[Moment]:
        after, first_day = self.counting.after(fold, point), self.counting.first_day(fold, point)
        return [m for m in self.search.all(fold, point, after) if m[ENTRY].fact.on >= first_day]

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        """If it does not hold, what happened too long ago, or before something that voids it, stands beside."""
        still = self.wants(fold, point)
        deciding = self._counted(fold, point)
        if still and not deciding:
            deciding = [m for m in (self.search.newest(fold, point), self.counting.voided_by(fold, point)) if m]
        elif self.at_least == 1:
            deciding = [max(deciding, key=itemgetter(PLACE))]
        return Weighed("happened", self.search.names, not still, point.about, entries_of(deciding), still)


class LatestOfCheck(Operator):
    """The newest of these is one of those. Silence, none at all, is not."""

    def __init__(self, condition: LatestOf, ground: Ground) -> None:
        self.search = ground.search(condition.facts, condition.which.exactly)
        self.counting = Counting(condition.which, ground)
        self.hoped = ground.search(condition.should_be)
        self.should_be: dict[str, list[Narrowed]] = {}
        for fact in condition.should_be:
            self.should_be.setdefault(fact.kind, []).append(fact)

    def wants(self, fold: Fold, point: Point) -> Wants:
        newest = self._newest(fold, point)
        if newest is not None and newest[ENTRY].fact.on >= self.counting.first_day(fold, point):
            right = self.should_be.get(newest[ENTRY].fact.kind, ())
            if any(fact.admits(newest[FIELDS]) for fact in right):
                return MET
        return wanted(self.hoped, point)

    def _newest(self, fold: Fold, point: Point) -> Moment | None:
        return self.search.newest(fold, point, self.counting.after(fold, point))

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        still, newest = self.wants(fold, point), self._newest(fold, point)
        deciding = [newest] if newest else []
        return Weighed("latest_of", self.hoped.names, not still, point.about, entries_of(deciding), still)
