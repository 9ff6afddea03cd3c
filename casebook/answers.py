"""What the casebook answers with. Plain values: nothing here can change, ask or fetch."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from casebook.calendar import Calendar
from casebook.ids import PersonId, StrandId
from casebook.process.rules import DutyRule
from casebook.record import Entry, Value

About = Mapping[str, Value]
"""Which person, meeting, version … something is about."""

State = Literal["due", "kept", "late_kept", "not_wanted", "not_possible", "not_kept", "paused", "fell_away"]
SETTLED: frozenset[str] = frozenset({"kept", "late_kept", "not_wanted", "not_possible"})


class Duty(NamedTuple):
    """Something owed from one fact until another: a promise to a person, or a clock the law or we ourselves set.

    It holds what was found out in the record. What follows from that alone is worked out when it is asked for.
    """

    owed_by: DutyRule
    """The rule, as its file has it."""
    about: About
    state: State
    late: bool
    due: date | None
    """The last day on which it is in time. None: owed, with no day at all, or paused."""
    due_was: date | None
    """The day the rule alone gives, or the former calendar gave, where it differs from `due`."""
    better_by: date | None
    """The last good day before a time the person asked to be left alone, or before a tender day."""
    warnings: tuple[str, ...]
    today: date
    """The day on which it stands so."""
    counted_with: Calendar
    """The calendar its days were worked out with."""
    counted_from: date
    """Day 0 of its days: that of the opening, or of a later joining, the end of a hold, or a change of mind."""
    tried: tuple[date, ...]
    explained: bool
    because: str | None
    """The kind of fact that ended or paused it."""
    done_on: date | None
    """The day of the fact that ended it; for one voided after it was kept, still the day it was kept."""
    opened_by: Entry
    ended_by: Entry | None

    @property
    def rule(self) -> str:
        return self.owed_by.name

    @property
    def nature(self) -> Literal["promise", "clock"]:
        return self.owed_by.nature

    @property
    def promises(self) -> str:
        return self.owed_by.promises

    @property
    def staff_see(self) -> str:
        return self.owed_by.staff_see

    @property
    def family_see(self) -> str:
        return self.owed_by.family_see

    @property
    def source(self) -> Mapping[str, str]:
        return self.owed_by.source

    @property
    def setting(self) -> str | None:
        """The name of the setting that gave the number of days, if one did."""
        amount = self.owed_by.due.span.amount if self.owed_by.due.span else None
        return amount if isinstance(amount, str) else None

    @property
    def opened_on(self) -> date:
        return self.opened_by.fact.on

    @property
    def calendar(self) -> str:
        """The version of the calendar the day was worked out with."""
        return self.counted_with.version

    @property
    def last_working_day(self) -> date | None:
        """The last working day on or before `due`."""
        return self.counted_with.on_or_before(self.due) if self.due else None

    @property
    def late_by(self) -> int:
        """Working days after `due`; 0 on a Saturday after a Friday, although `late` is already true."""
        return self.counted_with.between(self.due, self.done_on or self.today) if self.late and self.due else 0

    @property
    def left(self) -> int | None:
        """Working days still left, counting `due` itself; None where there is no day or it is no longer open."""
        return self.counted_with.between(self.today, self.due) if self.state == "due" and self.due else None

    @property
    def alerts(self) -> tuple[date, ...]:
        """Days before `due` on which it is shown. On `due` and after, it is shown daily."""
        if self.due is None:
            return ()
        days = {self.counted_with.before(self.due, number) for number in self.owed_by.alerts_working_days_before}
        return tuple(sorted(days | {self.due - timedelta(number) for number in self.owed_by.alerts_days_before}))

    @property
    def alert_today(self) -> bool:
        reached = self.due is not None and (self.today >= self.due or self.today in self.alerts)
        return self.state == "due" and (self.late or reached)


class Want(NamedTuple):
    """One thing a closed gate still waits for."""

    about: About
    says: str
    """The name of the fact, promise or setting that is missing, or of the set that nobody is in yet."""
    earliest: date | None = None
    """The first day on which this alone would be met, where that can be worked out."""


class Open(NamedTuple):
    """The gate is open."""

    gate: str


class Closed(NamedTuple):
    """The gate is shut, and this is what it waits for. There is always at least one want."""

    gate: str
    wants: tuple[Want, ...]
    waiting_for: tuple[PersonId, ...]
    """Ids of the people it waits for, sorted. Empty where it waits for something else, or may name nobody."""
    earliest: date | None
    """The first day on which the dated wants would be met."""
    staff_see: str
    """May hold {names} and {earliest}: the casebook knows ids only, so they are filled where names are known."""
    family_see: str
    may_be_overridden: bool
    names_no_one: bool
    source: Mapping[str, str]
    looks_at: frozenset[str]
    """The fields whose day it weighs, of the fact that is to be recorded; empty where no day would help."""
    bars_every_day: bool
    """No day for what it holds can be named while it is shut."""


class StageReached(NamedTuple):
    """One stage of a review and the day it began, if it has."""

    name: str
    strand: StrandId | None
    begun_on: date | None
    staff_see: str
    family_see: str


class Choice(NamedTuple):
    """Something the person can do at a step of their path."""

    name: str
    words: str


DrawnMark = Literal["done", "here", "ahead", "not_wanted"]


class Step(NamedTuple):
    """One step of one person's path."""

    name: str
    title: str
    on: date | None
    words: str
    mark: DrawnMark
    choices: tuple[Choice, ...]
    left_out: bool
    why_left_out: str
    paused: bool = False
    again: bool = False
    """It was wished once more, and stands in the path a second time."""
    tailored_by: tuple[Entry, ...] = ()
    """What was said about it in this person's own plan. A step of their own has no words but those these facts name."""
