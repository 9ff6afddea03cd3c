"""Why something is so, as values: the rule, the facts, the setting, the calendar and the sum it came from.

Nothing here is a sentence. Whoever shows it puts the words of the process files beside the parts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from casebook.answers import About, Closed, Open, State, Want
from casebook.calendar import FreeDay
from casebook.process.rules import DutyRule, GateRule, SettingValue
from casebook.record import Entry

Origin = Literal["every_review", "review_type", "partnership", "own_plan"]
Part = Literal[
    "opened_by",
    "counted_from",
    "kept_by",
    "was_kept_by",
    "ended_by",
    "paused_by",
    "resumed_by",
    "taken_back_by",
    "moved_by",
    "eased_by",
    "own_plan",
    "tried",
    "explained_by",
]


class Rule(NamedTuple):
    """A rule as its file has it."""

    name: str
    nature: Literal["promise", "clock", "gate"]
    codes: tuple[str, ...]
    """What the papers call it: POL-2, P3_PANEL_UPDATE."""
    source: Mapping[str, str]
    """`document`, and `status`: how sure we are of it."""
    review_type: str | None
    """None: for every review."""
    promises: str
    staff_see: str
    family_see: str
    file: str
    line: int


def rule_of(rule: DutyRule | GateRule) -> Rule:
    """What the file says of a duty or gate."""
    return Rule(
        name=rule.name,
        nature=rule.nature if isinstance(rule, DutyRule) else "gate",
        codes=rule.codes,
        source=rule.source,
        review_type=rule.review_type,
        promises=rule.promises if isinstance(rule, DutyRule) else "",
        staff_see=rule.staff_see,
        family_see=rule.family_see,
        file=rule.file,
        line=rule.line,
    )


class Because(NamedTuple):
    """A fact, and the part it plays."""

    part: Part
    entry: Entry


class SettingUsed(NamedTuple):
    """A setting as it was used: its value, since when, and whose choice that is."""

    name: str
    value: SettingValue
    first_day: date | None
    """The first day the value holds; None: from the beginning."""
    comes_from: Origin
    review_type: str | None
    """The review type in whose folder the value stands, where it stands in one."""
    means: str
    source: Mapping[str, str]
    by: Entry | None = None
    """The fact by which this person's own plan changed it."""


class Sum(NamedTuple):
    """A day worked out from another."""

    start: date
    """Day 0."""
    start_is: str
    """`counted_from`, `today`, or the field or kind of fact that holds the day."""
    way: Literal["after", "before", "on"]
    amount: int
    unit: Literal["working_days", "days", "months"]
    gives: date
    skipped: tuple[FreeDay, ...]
    """Weekends and bank holidays passed over; empty where not working days are counted."""
    calendar: str
    """The version of the calendar."""


class Moved(NamedTuple):
    """Why a day is not the day it was."""

    was: date
    now: date
    by: Literal["calendar", "quiet_time"]
    calendar_was: str
    """The version the former day was worked out with; the same as now where the calendar moved nothing."""
    entry: Entry | None
    """The person's wish to be left alone, where that moved it."""


class Why(NamedTuple):
    """Where a promise or clock and its day come from."""

    rule: Rule
    about: About
    state: State
    facts: tuple[Because, ...]
    """First what opened it, then in the order in which things happened."""
    setting: SettingUsed | None
    sum: Sum | None
    """None where there is no day: none was promised, or a hold stands."""
    due: date | None
    due_was: date | None
    moved: tuple[Moved, ...]
    """One after the other, from the day the rule alone gave to `due`."""
    calendar: str


class Weighed(NamedTuple):
    """One part of a gate's condition, weighed."""

    operator: str
    """happened, latest_of, leaves, clear_of, settled, all_promises, setting, every, all_of, any_of, not."""
    names: tuple[str, ...]
    """The facts, promise, setting or set it is about."""
    met: bool
    about: About
    facts: tuple[Entry, ...] = ()
    """The facts that decided it, whether they met it or stand in its way."""
    wants: tuple[Want, ...] = ()
    """What this part still wants; empty if it is met."""
    setting: SettingUsed | None = None
    sum: Sum | None = None
    parts: tuple[Weighed, ...] = ()
    """The parts of all_of, any_of and not; for every, one for each member."""
    excepted: bool = False
    """A member of a set of whom it is not asked."""


class WhyGate(NamedTuple):
    """Why a gate is open or shut."""

    rule: Rule
    about: About
    day: date
    answer: Open | Closed
    condition: Weighed
    """Where the reason itself is somebody's secret (names_no_one), only whether it is met."""
    lifted_by: tuple[Entry, ...]
    """Overrides by a senior approver that lifted somebody's want."""


class WhyDay(NamedTuple):
    """Why something can or cannot be on a day."""

    day: date
    kind: str
    can_be: bool
    """Whether no gate that looks at the day says no to it."""
    free_day: FreeDay | None
    """A weekend or bank holiday, where it is one."""
    gates: tuple[WhyGate, ...]
    """Every gate that looks at the day, in the order of the files."""
