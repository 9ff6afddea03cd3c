"""Reading a record: every entry once, in the order in which things happened."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from heapq import heappop
from operator import attrgetter

from casebook.plan import Plan
from casebook.record import Entry, Fields

_happened_on = attrgetter("fact.on")


@contextmanager
def nothing_thrown_away() -> Iterator[None]:
    """Reading only ever adds. Looking again and again for what could be thrown away would make long records slower."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class Folding:
    """Reads entries into a fold."""

    def __init__(self, plan: Plan, entries: Sequence[Entry], today: date) -> None:
        self.plan = plan
        self.hindsight = plan.hindsight
        self.fold = plan.new_fold()
        self.today = today
        telling = [entry for entry in entries if entry.fact.kind in self.hindsight.telling]
        self.fold.same = self.hindsight.same(telling)
        self.over = self.hindsight.passed_over(telling)
        self.careful = self._careful()
        self.count = 0
        with nothing_thrown_away():
            self._read(sorted(entries, key=_happened_on))
            self.on_to(today)

    def _careful(self) -> frozenset[str]:
        """Kinds whose fields are not simply as they stand: read both ways, passed over, or with a twin id."""
        careful = self.plan.both_ways.keys() | self.over.keys()
        if self.fold.same:
            facts = self.plan.process.words.facts
            careful |= {kind for kind, word in facts.items() if any(name in word.about for name in self.fold.same)}
        return frozenset(careful)

    def can_go_on_with(self, entry: Entry) -> bool:
        """Whether this entry only adds to what was read: it did not happen earlier, nor change what others mean."""
        return entry.fact.on >= self.fold.last_on and entry.fact.kind not in self.hindsight.telling

    def go_on_with(self, entry: Entry) -> None:
        self._read([entry])
        self.on_to(self.today)

    def on_to(self, today: date) -> None:
        """Let the days come that come by themselves."""
        coming = self.fold.coming
        while coming and coming[0][0] <= today:
            self._take(heappop(coming)[-1], came=True)
        self.today = today

    def _read(self, entries: Sequence[Entry]) -> None:
        fold, steps, coming, careful = self.fold, self.plan.steps, self.fold.coming, self.careful
        told, awake, place = fold.told, fold.awake, fold.place
        for entry in entries:
            kind, on, fields = entry[1]
            if coming and coming[0][0] <= on:
                self.on_to(on)
                place = fold.place
            if kind in careful:
                self._take(entry)
                place = fold.place
            elif kind in steps:
                place += 1
                fold.place = place
                moment = (place, entry, fields)
                told[kind].append(moment)
                for watched, step in steps[kind]:
                    if awake[watched]:
                        step(fold, moment)
        if entries:
            fold.last_on = max(fold.last_on, entries[-1].fact.on)
        self.count += len(entries)

    def _take(self, entry: Entry, *, came: bool = False) -> None:
        fold, fact = self.fold, entry.fact
        if came:
            fold.came.append(entry)
            fold.last_on = max(fold.last_on, fact.on)
        if fact.kind not in self.plan.steps:
            return
        fields = fact.fields
        over = self.hindsight.over.get(fact.kind)
        if over and fields.get(over.mine) in self.over.get(fact.kind, ()):
            return
        for name, stands_for in fold.same.items():
            if fields.get(name) in stands_for:
                fields = {**fields, name: stands_for[fields[name]]}
        self._step(entry, fields)
        pair = self.plan.both_ways.get(fact.kind)
        if pair:
            one, two = pair
            self._step(entry, {**fields, one: fields.get(two), two: fields.get(one)})

    def _step(self, entry: Entry, fields: Fields) -> None:
        fold = self.fold
        fold.place += 1
        moment = (fold.place, entry, fields)
        fold.told[entry.fact.kind].append(moment)
        for watched, step in self.plan.steps[entry.fact.kind]:
            if fold.awake[watched]:
                step(fold, moment)
