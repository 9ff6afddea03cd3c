"""leaves and clear_of: whether a day lies far enough from what happened, or from days that matter to somebody."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from casebook.answers import Want
from casebook.calendar import months_after
from casebook.conditions.facts import Counting
from casebook.conditions.operator import MET, PERSON, Ground, Operator, Wants, entries_of, wanted
from casebook.fold import Fold
from casebook.owing import ENTRY, FIELDS, Moment
from casebook.process.condition import TODAY, ClearOf, Leaves
from casebook.reasons import Sum, Weighed
from casebook.record import Value
from casebook.shelves import Point


def day_asked(field: str, point: Point) -> Value:
    """The day a condition looks at: today, or the one held in a field of the fact that is to be recorded."""
    return point.day if field == TODAY else point.exact.get(field)


class LeavesCheck(Operator):
    """At least that long lies between a fact and a day. Counted back from the day, which is the stricter way."""

    def __init__(self, condition: Leaves, ground: Ground) -> None:
        self.search = ground.search(condition.start, condition.which.exactly)
        self.counting = Counting(condition.which, ground)
        self.span, self.until, self.review_type = condition.span, condition.until, ground.review_type
        self.from_first, self.or_today = condition.from_first, condition.or_today

    def wants(self, fold: Fold, point: Point) -> Wants:
        amount = self._amount(fold, point)
        if amount is None:
            return MET
        found = self._start(fold, point)
        if found is None and not self.or_today:
            return wanted(self.search, point)
        start = found[ENTRY].fact.on if found else point.day
        day = day_asked(self.until, point)
        if isinstance(day, date) and fold.calendar(point.day).step(day, -amount, self.span.unit) >= start:
            return MET
        return wanted(self.search, point, self._earliest(fold, point, start, amount))

    def _amount(self, fold: Fold, point: Point) -> int | None:
        return fold.length(self.span.amount, point.day, point.about.get(PERSON), self.review_type)

    def _start(self, fold: Fold, point: Point) -> Moment | None:
        find = self.search.first if self.from_first else self.search.newest
        return find(fold, point, self.counting.after(fold, point))

    def _earliest(self, fold: Fold, point: Point, start: date, amount: int) -> date:
        calendar, unit = fold.calendar(point.day), self.span.unit
        earliest = calendar.step(start, amount, unit)
        while calendar.step(earliest, -amount, unit) < start:
            earliest += timedelta(1)
        return earliest

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        still, amount = self.wants(fold, point), self._amount(fold, point)
        found = self._start(fold, point)
        setting = fold.used(self.span.amount, point.day, point.about.get(PERSON), self.review_type)
        told = Weighed("leaves", self.search.names, not still, point.about, entries_of([found] if found else []), still)
        if amount is None or (found is None and not self.or_today):
            return told._replace(setting=setting)
        start, start_is = (found[ENTRY].fact.on, found[ENTRY].fact.kind) if found else (point.day, TODAY)
        calendar, unit = fold.calendar(point.day), self.span.unit
        earliest = self._earliest(fold, point, start, amount)
        skipped = calendar.free_between(start, earliest) if unit == "working_days" else ()
        counted = Sum(start, start_is, "after", amount, unit, earliest, skipped, calendar.version)
        return told._replace(setting=setting, sum=counted)


class Near(NamedTuple):
    """The days around one that matters to somebody."""

    first_day: date
    last_day: date
    person: Value
    moment: Moment


class ClearOfCheck(Operator):
    """The day is not within so many days of any such span, unless a condition holds for the person whose day it is."""

    def __init__(self, condition: ClearOf, ground: Ground, unless: Operator | None) -> None:
        self.search = ground.search(condition.facts)
        self.days, self.of, self.unless = condition.days, condition.of, unless
        self.review_type = ground.review_type

    def wants(self, fold: Fold, point: Point) -> Wants:
        asked = day_asked(self.of, point)
        if not isinstance(asked, date):
            return MET
        near = self._near(fold, point, asked)
        found: dict[Value, Want] = {}
        for span in near:
            clashes = span.first_day <= asked <= span.last_day and span.person not in found
            if clashes and (self.unless is None or self.unless.wants(fold, point.at(PERSON, span.person))):
                about = {} if span.person is None else {PERSON: span.person}
                found[span.person] = Want(about, self.search.names[0], _first_clear(asked, near))
        return tuple(found.values())

    def _near(self, fold: Fold, point: Point, asked: date) -> list[Near]:
        margin = timedelta(fold.length(self.days, point.day, None, self.review_type) or 0)
        found = []
        for moment in self.search.all(fold, point):
            fields = moment[FIELDS]
            first, last = fields.get("first_day"), fields.get("last_day")
            if isinstance(first, date):
                end = last if isinstance(last, date) else first
                whose = fields.get(PERSON) or point.about.get(PERSON)
                for years in _years_on(first, asked) if fields.get("every_year") is True else (0,):
                    near = months_after(first, 12 * years) - margin, months_after(end, 12 * years) + margin
                    found.append(Near(*near, whose, moment))
        return found

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        """The days that are too near, and for each whether the person whose day it is agreed."""
        still, asked = self.wants(fold, point), day_asked(self.of, point)
        spans = self._near(fold, point, asked) if isinstance(asked, date) else []
        clashing = [span for span in spans if isinstance(asked, date) and span.first_day <= asked <= span.last_day]
        people = dict.fromkeys(span.person for span in clashing)
        parts = tuple(self.unless.weigh(fold, point.at(PERSON, person)) for person in people) if self.unless else ()
        facts = entries_of(span.moment for span in clashing)
        setting = fold.used(self.days, point.day, None, self.review_type)
        return Weighed("clear_of", self.search.names, not still, point.about, facts, still, setting, parts=parts)


def _years_on(first: date, asked: date) -> range:
    """How many years after it was given a day of every year comes near the one that is asked about."""
    years = asked.year - first.year
    return range(max(0, years - 1), max(0, years) + 2)


def _first_clear(day: date, near: list[Near]) -> date:
    """The first day from this one that lies in none of the spans."""
    for span in sorted(near, key=lambda span: span.first_day):
        if span.first_day <= day <= span.last_day:
            day = span.last_day + timedelta(1)
    return day
