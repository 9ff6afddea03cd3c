"""What if? Planning without writing: what would follow from facts that have not happened, and the first possible day.

It asks the same gates and reads by the same rules as the record does. Nothing here changes a position.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from casebook.answers import About, Closed, Duty, Open
from casebook.position import Position, derive
from casebook.record import Entry, Fact, Value

PLANNED = "a plan"
"""Stands where an entry says who wrote it: nobody did."""


class Refused(NamedTuple):
    """A fact that could not be recorded, and every gate that stands in its way."""

    fact: Fact
    by: tuple[Closed, ...]


class DutyChange(NamedTuple):
    """The same promise or clock without the plan and with it."""

    was: Duty
    now: Duty


class GateChange(NamedTuple):
    """The same gate, asked about the same, without the plan and with it."""

    gate: str
    about: About
    was: Open | Closed
    now: Open | Closed


class Consequences(NamedTuple):
    """What would follow. Only what the plan itself brings about: what the days bring by themselves is in neither."""

    refused: tuple[Refused, ...]
    """Facts of the plan that could not be recorded, in the order of the plan. What follows is told all the same."""
    newly_owed: tuple[Duty, ...]
    moved: tuple[DutyChange, ...]
    """Still open, and due on another day."""
    ended: tuple[DutyChange, ...]
    """Kept, fallen away, paused, no longer possible … or open again: in another state than without the plan."""
    shut: tuple[GateChange, ...]
    opened: tuple[GateChange, ...]
    waiting: tuple[GateChange, ...]
    """Shut before and after, and waiting for other people or things."""


def what_if(position: Position, facts: Iterable[Fact], on: date) -> Consequences:
    """What would follow if these facts happened, in this order, seen on a day (that of the last fact, or later)."""
    planned = list(facts)
    before = derive(position.entries, position.process, on)
    asked = list(_questions(before, planned))
    duties_before = {_key(duty): duty for duty in before.duties}
    gates_before = [before.gate(gate, **about) for gate, about in asked]
    after, refused = before, []
    for fact in planned:
        by = after.ask(fact.kind, fact.on, **fact.fields)
        refused += [Refused(fact, by)] if by else []
        after = after.after(_planned(after, fact))
    changes = [DutyChange(duties_before[key], duty) for duty in after.duties if (key := _key(duty)) in duties_before]
    gates = [
        GateChange(gate, about, was, after.gate(gate, **about))
        for (gate, about), was in zip(asked, gates_before, strict=True)
    ]
    return Consequences(
        refused=tuple(refused),
        newly_owed=tuple(duty for duty in after.duties if _key(duty) not in duties_before),
        moved=tuple(each for each in changes if each.was.state == each.now.state and each.was.due != each.now.due),
        ended=tuple(each for each in changes if each.was.state != each.now.state),
        shut=tuple(each for each in gates if isinstance(each.was, Open) and isinstance(each.now, Closed)),
        opened=tuple(each for each in gates if isinstance(each.was, Closed) and isinstance(each.now, Open)),
        waiting=tuple(each for each in gates if _waits_otherwise(each.was, each.now)),
    )


def _planned(position: Position, fact: Fact) -> Entry:
    moment = datetime.combine(max(fact.on, position.today), time(), UTC)
    return Entry(position.last_number + 1, fact, moment, PLANNED)


def _key(duty: Duty) -> tuple[object, ...]:
    return duty.rule, tuple(duty.about.items()), duty.opened_by.number, duty.opened_on


def _waits_otherwise(was: Open | Closed, now: Open | Closed) -> bool:
    return isinstance(was, Closed) and isinstance(now, Closed) and was.wants != now.wants


def _questions(position: Position, planned: list[Fact]) -> Iterator[tuple[str, dict[str, Value]]]:
    """Every gate about everything that stands together in some fact of the record or the plan."""
    told = [entry.fact.fields for entry in position.entries] + [fact.fields for fact in planned]
    facts = position.process.words.facts
    for rule in position.process.gates:
        concerned = [facts[fact.kind].concerns for fact in rule.holds]
        fields = [name for name in concerned[0] if all(name in names for names in concerned)]
        seen = {tuple(held[name] for name in fields): None for held in told if all(held.get(name) for name in fields)}
        for values in seen:
            yield rule.name, dict(zip(fields, values, strict=True))


# ---------------------------------------------------------------- the first day that is possible


class Waits(NamedTuple):
    """A gate that is shut, and the gates behind it: those before the facts it waits for."""

    about: About
    closed: Closed
    behind: tuple[Waits, ...]

    def people(self) -> frozenset[str]:
        """Everyone it waits for in the end. Nobody of a gate that may name no one."""
        return frozenset(self.closed.waiting_for).union(*(waits.people() for waits in self.behind))


class EarliestDay(NamedTuple):
    """The first day that no gate which looks at the day says no to."""

    day: date
    not_before: tuple[Closed, ...]
    """What said no to the last day before it."""
    still_wanted: tuple[Waits, ...]
    """What is to be done by then: gates that stand shut today, whatever the day."""


class NoDay(NamedTuple):
    """No day can be named."""

    because: tuple[Waits, ...]
    looked_until: date


LOOKED_AHEAD = timedelta(days=730)


class _Plan(NamedTuple):
    """What is planned: one fact that sets a day, another that is to happen on it, and the field that holds the day."""

    set_by: str
    done_by: str
    field: str
    fields: dict[str, Value]

    def refusals(self, position: Position, day: date) -> tuple[tuple[Closed, ...], Position]:
        """Every gate that looks at the day and says no to it, whatever is still done beforehand; and what was done."""
        found = self._looking_at_it(self._ask(position, self.set_by, day))
        if not found:
            position = self._everything_done(position, day)
            found = self._looking_at_it(self._ask(position, self.done_by, day, day))
        return found, position

    def _ask(
        self, position: Position, kind: str, day: date | None = None, on: date | None = None
    ) -> tuple[Closed, ...]:
        word = position.process.words.facts[kind]
        fields = {name: value for name, value in self.fields.items() if word.holds(name)}
        return position.ask(kind, on, **fields, **({self.field: day} if day else {}))

    def _looking_at_it(self, answers: Iterable[Closed]) -> tuple[Closed, ...]:
        return tuple(closed for closed in answers if self.field in closed.looks_at)

    def _everything_done(self, position: Position, day: date) -> Position:
        """As if what the gates that look at the day still wait for were done today: everyone told, the text sent."""
        words = position.process.words.facts
        today = {closed.gate for closed in self._ask(position, self.done_by, day)}
        for closed in self._looking_at_it(self._ask(position, self.done_by, day, day)):
            for want in closed.wants:
                # a want with a day of its own is for something done too late, unless only a plan may count from today
                if want.says in words and (want.earliest is None or closed.gate not in today):
                    fields = {name: value for name, value in want.about.items() if words[want.says].holds(name)}
                    position = position.after(_planned(position, Fact(want.says, position.today, fields)))
        return position

    def shut_whatever_the_day(self, position: Position, day: date) -> tuple[Closed, ...]:
        """Every gate that does not look at the day and is shut, but for one that only waits for the day to be set."""
        found = self._ask(position, self.set_by) + self._ask(position, self.done_by, day, day)
        return tuple(
            closed
            for closed in found
            if self.field not in closed.looks_at and any(want.says != self.set_by for want in closed.wants)
        )

    def barring(self, position: Position, day: date) -> tuple[Closed, ...]:
        """Those of them while which no day can be named."""
        setting = [closed.gate for closed in self._ask(position, self.set_by)]
        shut = self.shut_whatever_the_day(position, day)
        return tuple(closed for closed in shut if closed.bars_every_day or closed.gate in setting)


def earliest_publication_date(
    position: Position,
    *,
    not_before: date | None = None,
    on_any_day: bool = False,
    set_by: str = "publication_date_set",
    done_by: str = "published",
    field: str = "date",
    **fields: Value,
) -> EarliestDay | NoDay:
    """The first day that could be set today, and kept to, for everyone. A working day, unless `on_any_day`.

    A gate counts by what its file says. One that looks at the day counts by the day; where it waits for something to be
    done (everyone told), that is taken as done today. One marked `no_day_while_shut`, or one before the setting of a
    day that does not look at it, bars every day. Any other is still to be opened by then. `fields` are what the facts
    may name beside the day (version, strand).
    """
    position = derive(position.entries, position.process, position.today)
    plan = _Plan(set_by, done_by, field, fields)
    first = max(position.today, not_before or position.today)
    last = first + LOOKED_AHEAD
    barring = plan.barring(position, first)
    if barring:
        return NoDay(tuple(_waits(position, closed, fields) for closed in barring), last)
    calendar = position.process.calendar_known_on(position.today)
    not_sooner: tuple[Closed, ...] = ()
    done = position
    for number in range(LOOKED_AHEAD.days + 1):
        day = first + timedelta(number)
        if not on_any_day and not calendar.is_working_day(day):
            continue
        refusals, done = plan.refusals(done, day)
        if not refusals:
            wanted = plan.shut_whatever_the_day(position, day)
            return EarliestDay(day, not_sooner, tuple(_waits(position, closed, fields) for closed in wanted))
        not_sooner = refusals
    return NoDay(tuple(_waits(position, closed, fields) for closed in not_sooner), last)


def _waits(position: Position, closed: Closed, about: About, behind: frozenset[str] = frozenset()) -> Waits:
    """The gate with what stands behind it: the gates before the facts it waits for, and so on."""
    words, found = position.process.words.facts, {}
    behind = behind | {closed.gate}
    for want in () if closed.names_no_one else closed.wants:
        if want.says in words:
            known = {**about, **want.about}
            fields = {name: value for name, value in known.items() if words[want.says].holds(name)}
            for other in position.ask(want.says, None, **fields):
                if other.gate not in behind:
                    found[other.gate, other.waiting_for] = _waits(position, other, fields, behind)
    return Waits(about, closed, tuple(found.values()))
