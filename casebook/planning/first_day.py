"""The first day that is possible: one that no gate which looks at the day says no to, for anybody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from casebook.answers import About, Closed
from casebook.planning.what_if import planned_entry
from casebook.position import Position, derive
from casebook.record import Fact, Value


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
                    position = position.after(planned_entry(position, Fact(want.says, position.today, fields)))
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
