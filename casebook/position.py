"""Where a review stands on a day: one value that answers every question about what was promised, due or closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property

from casebook.answers import Closed, Duty, Open, StageReached, Step
from casebook.book import Book
from casebook.folding import Folding, nothing_thrown_away
from casebook.gates import STRAND, Gate
from casebook.ids import PersonId
from casebook.owing import ENTRY, Owing
from casebook.path import path_for, stages_of
from casebook.plan import plan_of
from casebook.process import Process
from casebook.reasons import Why, WhyDay, WhyGate
from casebook.record import Entry, Value
from casebook.showing import show
from casebook.tracing import trace


class Position:
    """What follows from a record on a day. It never changes; `after` gives the position one entry later."""

    def __init__(self, process: Process, book: Book, count: int, today: date, folding: Folding | None = None) -> None:
        self.process = process
        self.today = today
        self._book = book
        self._count = count
        self._plan = plan_of(process)
        self._own = folding or Folding(self._plan, book.entries[:count], today)

    @property
    def _folding(self) -> Folding:
        """The reading up to here. If a later position has taken it further, this one reads again."""
        if self._own.count != self._count or self._own.today != self.today:
            self._own = Folding(self._plan, self._book.entries[: self._count], self.today)
        return self._own

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The record, in the order in which it was written."""
        return tuple(self._book.entries[: self._count])

    @property
    def last_number(self) -> int:
        """The number of the newest entry; 0 for an empty record."""
        return self._book.entries[self._count - 1].number if self._count else 0

    def after(self, entry: Entry) -> Position:
        """The position with one more entry. Cheap, unless the entry happened before others or changes their meaning."""
        folding: Folding | None = self._folding
        book = self._book
        if len(book.entries) > self._count:
            book = Book(book.entries[: self._count])
        book.entries.append(entry)
        if folding and folding.can_go_on_with(entry):
            folding.go_on_with(entry)
        else:
            folding = None
        return Position(self.process, book, self._count + 1, self.today, folding)

    def on_day(self, today: date) -> Position:
        """The same record seen on another day."""
        folding: Folding | None = None
        if today >= self.today:
            folding = self._folding
            folding.on_to(today)
        return Position(self.process, self._book, self._count, today, folding)

    def _shown(self, owings: Iterable[tuple[int, Owing]]) -> tuple[Duty, ...]:
        fold, accounts, shown, today = self._folding.fold, self._plan.accounts.all, self._plan.shown, self.today
        with nothing_thrown_away():
            return tuple([show(fold, accounts[number], shown[number], owing, today) for number, owing in owings])

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """Every promise and clock there has ever been, in the order of opening."""
        return self._shown(self._folding.fold.owings)

    @cached_property
    def clocks(self) -> tuple[Duty, ...]:
        accounts = self._plan.accounts.all
        owings = self._folding.fold.owings
        return self._shown((number, owing) for number, owing in owings if accounts[number].rule.nature == "clock")

    def promises_to(self, person: PersonId) -> tuple[Duty, ...]:
        """Every promise to one person, in the order of opening."""
        return self._shown(self._plan.accounts.owed_to(self._folding.fold, person))

    def duties_of(self, rule: str, /, **about: Value) -> tuple[Duty, ...]:
        """Every duty of one rule about these, in the order of opening. Raises KeyError for a rule there is not."""
        fold = self._folding.fold
        found = []
        for account in self._plan.accounts.by_name[rule]:
            wanted = [(account.fields.index(name), value) for name, value in about.items() if name in account.fields]
            if len(wanted) == len(about):
                found += [
                    (account.number, owing)
                    for owing in fold.ledgers[account.number].all
                    if all(owing.values[place] == value for place, value in wanted)
                ]
        return self._shown(sorted(found, key=lambda pair: pair[1].since))

    def duty(self, rule: str, /, **about: Value) -> Duty | None:
        """The newest duty of a rule about these."""
        found = self.duties_of(rule, **about)
        return found[-1] if found else None

    def facts(self, *kinds: str, **about: Value) -> tuple[Entry, ...]:
        """The facts of these kinds with these field values, in the order in which they happened.

        Days that came by themselves are among them.
        """
        came = [entry for entry in self._folding.fold.came if entry.fact.kind in kinds]
        found = [entry for kind in kinds for entry in self._book.of_kind(kind, self._count)] + came
        fits = [e for e in found if all(e.fact.fields.get(name) == value for name, value in about.items())]
        return tuple(sorted(fits, key=lambda entry: (entry.fact.on, entry.number)))

    def latest(self, *kinds: str, **about: Value) -> Entry | None:
        """The last of these facts to happen."""
        found = self.facts(*kinds, **about)
        return found[-1] if found else None

    def members(self, name: str) -> tuple[str, ...]:
        """Who is in a set of words.yaml, in the order of joining. Raises KeyError for a set there is not."""
        if name not in self.process.words.sets:
            raise KeyError(name)
        return tuple(str(member) for member in self._folding.fold.in_set(name, {}))

    def setting(self, name: str, person: PersonId | None = None) -> object:
        """The value of a setting today, or what this person's own plan says."""
        return self._folding.fold.setting(name, self.today, person)

    def ask(self, kind: str, /, on: date | None = None, **fields: Value) -> tuple[Closed, ...]:
        """Every closed gate that holds this fact back; empty: it may be recorded. Raises KeyError for unknown words."""
        fold, day = self._folding.fold, on or self.today
        answers = (gate.ask(fold, fields, day) for gate in self._gates_before(kind, fields, day))
        return tuple(answer for answer in answers if isinstance(answer, Closed))

    def _gates_before(self, kind: str, fields: dict[str, Value], day: date) -> list[Gate]:
        """The gates that stand before this fact. Where there is only one strand, it is the one that is meant."""
        word, fold = self.process.words.facts[kind], self._folding.fold
        for name in fields:
            if not word.holds(name):
                raise KeyError(f"{kind} has no field {name!r}")
        if STRAND in word.concerns and fields.get(STRAND) is None and len(fold.types) == 1:
            fields[STRAND] = next(iter(fold.types))
        return [
            gate
            for gate in self._plan.gates_before.get(kind, ())
            if gate.holds_back(kind, fields) and gate.stands_for(fold, fields, day)
        ]

    def gate(self, name: str, /, **about: Value) -> Open | Closed:
        """Whether one gate is open for what is pointed at. Raises KeyError for a gate there is not."""
        fold = self._folding.fold
        answer: Open | Closed = Open(name)
        for gate in self._plan.gates[name]:
            if gate.stands_for(fold, about, self.today) and isinstance(answer, Open):
                answer = gate.ask(fold, about, self.today)
        return answer

    @cached_property
    def stages(self) -> tuple[StageReached, ...]:
        """Every stage of the review, in order, with the day each began if it has."""
        return stages_of(self._folding.fold, self._plan.stages, self.today)

    @property
    def stage(self) -> StageReached | None:
        """The furthest stage that has begun."""
        return next((stage for stage in reversed(self.stages) if stage.begun_on), None)

    def path_for(self, person: PersonId) -> tuple[Step, ...]:
        """The steps of this person's path; exactly one is `here`."""
        return path_for(self._folding.fold, self._plan.path, person, self.today)

    def why(self, duty: Duty) -> Why:
        """Where a promise or clock and its day come from. Raises KeyError for a duty that is not of this position."""
        fold, plan = self._folding.fold, self._plan
        opened = (duty.opened_by.number, duty.opened_on)
        for account in plan.accounts.by_name[duty.rule]:
            for owing in fold.ledgers[account.number].all:
                entry = owing.moment[ENTRY]
                if (entry.number, entry.fact.on) == opened and owing.about == duty.about:
                    shown = show(fold, account, plan.shown[account.number], owing, self.today)
                    return trace(fold, account, owing, shown, self._of_kind, self.today)
        raise KeyError(f"There is no {duty.rule} of this kind here.")

    def _of_kind(self, kind: str) -> Iterator[Entry]:
        """The entries of a kind and the days of that kind that came by themselves."""
        yield from self._book.of_kind(kind, self._count)
        yield from (entry for entry in self._folding.fold.came if entry.fact.kind == kind)

    def why_gate(self, name: str, /, **about: Value) -> WhyGate:
        """Why a gate is open or shut for what is pointed at. Raises KeyError for a gate there is not.

        Where several review types of this review have a gate of that name, the first that is shut.
        """
        fold, gates = self._folding.fold, self._plan.gates[name]
        standing = [gate for gate in gates if gate.stands_for(fold, about, self.today)] or gates[:1]
        found = [gate.why(fold, about, self.today) for gate in standing]
        return next((why for why in found if isinstance(why.answer, Closed)), found[0])

    def why_fact(self, kind: str, /, on: date | None = None, **fields: Value) -> tuple[WhyGate, ...]:
        """Every gate that stands before this fact, open or shut, and why. Raises KeyError for unknown words."""
        day = on or self.today
        return tuple(gate.why(self._folding.fold, fields, day) for gate in self._gates_before(kind, fields, day))

    def why_day(self, kind: str, day: date, /, field: str = "date", **fields: Value) -> WhyDay:
        """Why a fact that names a day (the setting of a day of publication) can or cannot name this one.

        Only gates that look at the day are told; others stand open or shut whatever the day.
        """
        fields[field] = day
        gates = [gate for gate in self._gates_before(kind, fields, self.today) if field in gate.days]
        whys = tuple(gate.why(self._folding.fold, fields, self.today) for gate in gates)
        can_be = all(isinstance(why.answer, Open) for why in whys)
        return WhyDay(day, kind, can_be, self.process.calendar_known_on(self.today).free_day(day), whys)

    @cached_property
    def wakes_on(self) -> date | None:
        """The next day on which something changes by itself: an alert, a due day, lateness, a day that comes."""
        days = [day for day, *_ in self._folding.fold.coming]
        for duty in self.duties:
            if duty.state == "due" and duty.due:
                days += [*duty.alerts, duty.due, duty.due + timedelta(1)]
        return min((day for day in days if day > self.today), default=None)


def derive(entries: Iterable[Entry], process: Process, today: date) -> Position:
    """What follows from these entries on this day. Pure, and linear in the number of entries.

    Entries come in the order of their numbers. A fact recorded late counts from the day it happened.
    """
    book = Book(entries)
    return Position(process, book, len(book.entries), today)
