"""Reading a record: every entry once, in the order in which things happened."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from heapq import heappop
from operator import attrgetter

from casebook.plan import Plan
from casebook.process.words import Vocabulary
from casebook.record import Entry, Value

_happened_on = attrgetter("fact.on")
Same = Mapping[str, Mapping[Value, Value]]


class Hindsight:
    """What later entries tell about earlier ones: which id stands for which, and whose words stopped counting."""

    def __init__(self, words: Vocabulary) -> None:
        self.identities = {of.made_by: of for of in words.identities}
        self.over = {kind: f.does_not_count_if for kind, f in words.facts.items() if f.does_not_count_if}
        self.telling = {*self.identities, *(over.kind for over in self.over.values())}

    def same(self, entries: Iterable[Entry]) -> Same:
        """For each field, which id stands for which other; ids agreed on by enough different people."""
        agreed: dict[tuple[str, Value, Value], set[Value]] = {}
        for entry in entries:
            of = self.identities.get(entry.fact.kind)
            if of:
                fields = entry.fact.fields
                pair = (of.made_by, fields.get(of.field), fields.get(of.stands_for))
                agreed.setdefault(pair, set()).add(fields.get(of.different) if of.different else entry.number)
        same: dict[str, dict[Value, Value]] = {}
        for (made_by, new, old), people in agreed.items():
            of = self.identities[made_by]
            if len(people) >= of.at_least and new != old:
                known = same.setdefault(of.field, {})
                known[new] = _root(known, old)
                for one, other in known.items():
                    known[one] = _root(known, other)
        return same

    def passed_over(self, entries: Iterable[Entry]) -> dict[str, set[Value]]:
        """For each kind of fact that may stop counting: the ids through which it does not."""
        kinds = {over.kind for over in self.over.values()}
        found: dict[str, set[Value]] = {}
        telling = [entry.fact for entry in entries if entry.fact.kind in kinds]
        for kind, over in self.over.items():
            found[kind] = {f.fields.get(over.theirs) for f in telling if f.kind == over.kind} - {None}
        return {kind: ids for kind, ids in found.items() if ids}


def _root(known: Mapping[Value, Value], value: Value) -> Value:
    seen = set()
    while value in known and value not in seen:
        seen.add(value)
        value = known[value]
    return value


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
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
        self.hindsight = Hindsight(plan.process.words)
        self.fold = plan.new_fold()
        self.today = today
        telling = [entry for entry in entries if entry.fact.kind in self.hindsight.telling]
        self.fold.same = self.hindsight.same(telling)
        self.over = self.hindsight.passed_over(telling)
        self.careful = self._careful()
        self.count = 0
        with _nothing_thrown_away():
            self._read(sorted(entries, key=_happened_on))
            self.on_to(today)

    def _careful(self) -> frozenset[str]:
        """Kinds whose fields are not simply as they stand: read both ways, passed over, or with a twin id."""
        facts = self.plan.process.words.facts
        twins = {kind for kind, word in facts.items() if any(name in word.about for name in self.fold.same)}
        return frozenset(twins | self.over.keys() | self.plan.both_ways.keys())

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
        for entry in entries:
            fact = entry.fact
            kind = fact.kind
            if coming and coming[0][0] <= fact.on:
                self.on_to(fact.on)
            if kind in careful:
                self._take(entry)
            elif kind in steps:
                fold.place += 1
                moment = (fold.place, entry, fact.fields)
                for step in steps[kind]:
                    step(fold, moment)
        if entries:
            fold.last_on = max(fold.last_on, entries[-1].fact.on)
        self.count += len(entries)

    def _take(self, entry: Entry, *, came: bool = False) -> None:
        fold, fact = self.fold, entry.fact
        if came:
            fold.came.append(entry)
            fold.last_on = max(fold.last_on, fact.on)
        steps = self.plan.steps.get(fact.kind)
        if not steps:
            return
        fields = fact.fields
        over = self.hindsight.over.get(fact.kind)
        if over and fields.get(over.mine) in self.over.get(fact.kind, ()):
            return
        for name, stands_for in fold.same.items():
            if fields.get(name) in stands_for:
                fields = {**fields, name: stands_for[fields[name]]}
        fold.place += 1
        for step in steps:
            step(fold, (fold.place, entry, fields))
        pair = self.plan.both_ways.get(fact.kind)
        if pair:
            one, two = pair
            fold.place += 1
            turned = {**fields, one: fields.get(two), two: fields.get(one)}
            for step in steps:
                step(fold, (fold.place, entry, turned))
