"""The rules of a process, as frozen values: duties (promises and clocks), gates, settings, stages and paths."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from casebook.calendar import Calendar
from casebook.process.bounds import Bounds
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
    taken_back_by: Facts
    not_wanted: tuple[str, ...]
    brings_back: bool
    given_up_by: Facts
    """Somebody decided that this will not be done for this person: not kept, as long as the newest word is not that it
    is taken up again. Also what opens later is not kept from the start."""
    taken_up_by: Facts
    repeated_by: Facts
    """The person would like it once more: the newest one is owed again, counted from that day."""
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
    no_day_while_shut: bool
    """While it is shut, no day can be named for what it holds: planning says so instead of a day."""
    staff_see: str
    family_see: str
    source: Mapping[str, str]
    codes: tuple[str, ...] = ()


EVERY_REVIEW = "every_review"
"""The folder of rules that hold for every review, of whatever type."""
SettingValue = Value | tuple[Value, ...]


PARTNERSHIP = "partnership"
"""Whose choice a value is that stands in no file."""
FOR_ALL = (EVERY_REVIEW, PARTNERSHIP)


class DatedValue(NamedTuple):
    """A value of a setting, the day it holds from, and whose choice it is."""

    first_day: date
    value: SettingValue
    folder: str = EVERY_REVIEW
    """The folder whose file holds it: every_review or a review type; or `partnership`."""
    source: Mapping[str, str] | None = None
    """Where this one value comes from, if not from where the setting does."""


@dataclass(frozen=True)
class Setting:
    """A number or word a partnership may choose, each value with the day it holds from."""

    name: str
    values: tuple[DatedValue, ...]
    """By from-day, oldest first; of the same day, a review type's after the common one, a partnership's own last."""
    person_may: bool = False
    """Whether one person's own plan may change it for them."""
    means: str = ""
    source: Mapping[str, str] = field(default_factory=dict)
    codes: tuple[str, ...] = ()
    may_be: Bounds | None = None
    """None: anything."""

    @property
    def is_ours(self) -> bool:
        """Whether the number is a proposal of ours, and not one that some law or guidance gives."""
        return self.source.get("status") == "local_default"

    @cached_property
    def ever(self) -> frozenset[Value]:
        """Every value it has on some day for somebody; of a list, every item."""
        values = [dated.value for dated in self.values]
        return frozenset(item for value in values for item in (value if isinstance(value, tuple) else (value,)))

    def on(self, day: date, types: Container[Value] = ()) -> SettingValue:
        """The newest value that holds on this day for a review of these types; None before the first."""
        found = self.dated_on(day, types)
        return found.value if found else None

    def dated_on(self, day: date, types: Container[Value] = ()) -> DatedValue | None:
        """The same, with the day it holds from and whose choice it is."""
        found = None
        for one in self.values:
            if one.first_day > day:
                break
            if one.folder in FOR_ALL or one.folder in types:
                found = one
        return found


class SettingFrom(NamedTuple):
    """A partnership's own value of a setting, from a day on."""

    setting: str
    first_day: date
    value: SettingValue
    source: Mapping[str, str] | None = None
    """Where the choice is written down, as `document` and `status`."""


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
    promises: tuple[str, ...]
    """What is promised at this step: it rests when the step is paused, and is owed again when it is repeated."""
    declines: tuple[str, ...]
    """What a person declines who has it left out."""
    protects: bool
    """It protects them: it can't be left out, paused or moved unless a senior person decided so."""
    optional: bool
    """Only there for a person who has had it added."""
    words_dropped: str
    words_paused: str


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
        """The same process with a partnership's own values, the one given later ruling where two begin on one day.

        From the first day a partnership chose for itself, a newer proposal in the files no longer counts; a newer
        number of the law does. Raises KeyError for a setting there is not.
        """
        if not values:
            return self
        settings = dict(self.settings)
        for name in dict.fromkeys(own.setting for own in values):
            setting = settings[name]
            chosen = [DatedValue(own.first_day, own.value, PARTNERSHIP, own.source) for own in values if own[0] == name]
            first_day = min(one.first_day for one in chosen) if setting.is_ours else date.max
            kept = [one for one in setting.values if one.first_day < first_day]
            newer = sorted([*kept, *chosen], key=lambda dated: dated.first_day)
            settings[name] = replace(setting, values=tuple(newer))
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
        """Each calendar with the day from which it was in use; none of them where there is but one."""
        if len(self.calendars) == 1:
            return []
        by_version = {calendar.version: calendar for calendar in self.calendars}
        known = [(calendar.known_from, calendar) for calendar in self.calendars]
        setting = self.settings.get("calendar")
        chosen = [(dated.first_day, by_version[str(dated.value)]) for dated in setting.values] if setting else []
        return sorted([*known, *chosen], key=lambda pair: pair[0])
