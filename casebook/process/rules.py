"""The rules of a process, as frozen values: duties (promises and clocks), gates, settings, stages and paths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from casebook.calendar import Calendar
from casebook.process.condition import Condition, Span
from casebook.process.words import Facts, Vocabulary
from casebook.record import Value


@dataclass(frozen=True)
class Standing:
    """Where a rule stands and when it holds."""

    name: str
    review_type: str | None
    """None: for every review. Otherwise for strands of this type only."""
    first_day: date
    last_day: date
    file: str
    line: int

    def holds_on(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day


class Dimension(NamedTuple):
    """One of the things a duty exists once per: a field, perhaps ranging over the members of a set."""

    field: str
    members: str | None


@dataclass(frozen=True)
class Due:
    """When a duty is due."""

    how: Literal["after", "before", "on", "by_the_time", "next_day_of_year", "no_date"]
    span: Span | None = None
    field: str = ""
    """The field of the opening fact that holds a day."""
    facts: Facts = ()
    day_of_year: str = ""


@dataclass(frozen=True)
class DutyRule(Standing):
    """A promise owed to a person, or a clock owed to the law or to ourselves."""

    nature: Literal["promise", "clock"]
    for_each: tuple[Dimension, ...]
    each_time: bool
    opened_by: Facts
    only_if: Condition | None
    late_joiner_owed: bool
    due: Due
    kept_by: Facts
    kept_earlier_counts: bool
    eased_by: Facts
    ended_by: Facts
    voided_by: Facts
    too_late_when: Facts
    paused_by: Facts
    resumed_by: Facts
    not_wanted: tuple[str, ...]
    brings_back: bool
    shown_as_tried: Facts
    explained_by: Facts
    alerts_working_days_before: tuple[int, ...]
    alerts_days_before: tuple[int, ...]
    promises: str
    staff_see: str
    family_see: str
    source: Mapping[str, str]
    codes: tuple[str, ...] = ()
    """What the papers call this rule: POL-2, P3_PANEL_UPDATE."""


@dataclass(frozen=True)
class GateRule(Standing):
    """Facts that may not be recorded until a condition is true."""

    holds: Facts
    closed_until: Condition
    may_be_overridden: bool
    names_no_one: bool
    staff_see: str
    family_see: str
    source: Mapping[str, str]
    codes: tuple[str, ...] = ()


SettingValue = Value | tuple[Value, ...]


@dataclass(frozen=True)
class Setting:
    """A number or word a partnership may choose, each value with the day it holds from."""

    name: str
    values: tuple[tuple[date, SettingValue], ...]
    """By from-day, oldest first."""
    person_may: bool = False
    """Whether one person's own plan may change it for them."""
    means: str = ""
    source: Mapping[str, str] = field(default_factory=dict)

    def on(self, day: date) -> SettingValue:
        """The newest value that holds on this day; None before the first."""
        found: SettingValue = None
        for first_day, value in self.values:
            if first_day > day:
                break
            found = value
        return found


class SettingFrom(NamedTuple):
    """A partnership's own value of a setting, from a day on."""

    setting: str
    first_day: date
    value: SettingValue


@dataclass(frozen=True)
class Stage(Standing):
    begun_by: Facts
    staff_see: str
    family_see: str


class ChoiceRule(NamedTuple):
    name: str
    words: str


@dataclass(frozen=True)
class StepRule(Standing):
    """One step of the path a family member sees."""

    title: str
    title_done: str
    words_done: str
    words_here: str
    words_ahead: str
    words_not_wanted: str
    done_when: Condition
    here_when: Condition | None
    not_wanted_when: Condition | None
    left_out_when: Condition | None
    why_left_out: str
    on: Facts
    choices: tuple[ChoiceRule, ...]
    choices_open_when: Condition | None
    """When the choices are shown although the step is still ahead."""


@dataclass(frozen=True, eq=False)
class Process:
    """All the rules a review goes by. Two processes are the same only if they are the same object."""

    words: Vocabulary
    duties: tuple[DutyRule, ...]
    gates: tuple[GateRule, ...]
    settings: Mapping[str, Setting]
    stages: tuple[Stage, ...]
    steps: tuple[StepRule, ...]
    types: Mapping[str, Mapping[str, str]]
    """Review types by the name of their folder, each with the wording of its type.yaml."""
    calendars: tuple[Calendar, ...]
    """By the day they were known from, oldest first; at least one."""

    def with_settings(self, values: tuple[SettingFrom, ...]) -> Process:
        """The same process with a partnership's own values. Raises KeyError for a setting there is not."""
        if not values:
            return self
        settings = dict(self.settings)
        for own in values:
            setting = settings[own.setting]
            newer = sorted([*setting.values, (own.first_day, own.value)], key=lambda pair: pair[0])
            settings[own.setting] = replace(setting, values=tuple(newer))
        return replace(self, settings=settings)

    def calendar_known_on(self, day: date) -> Calendar:
        """The calendar in use on a day: the newest, by the day it was known or chosen in the setting `calendar`."""
        found = self.calendars[0]
        for first_day, calendar in self._calendars_in_use:
            if first_day > day:
                break
            found = calendar
        return found

    @cached_property
    def _calendars_in_use(self) -> list[tuple[date, Calendar]]:
        by_version = {calendar.version: calendar for calendar in self.calendars}
        known = [(calendar.known_from, calendar) for calendar in self.calendars]
        setting = self.settings.get("calendar")
        chosen = [(day, by_version[str(name)]) for day, name in setting.values] if setting else []
        return sorted([*known, *chosen], key=lambda pair: pair[0])
