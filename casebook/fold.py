"""Everything known after reading a record up to some entry. It only holds; the reading is in folding.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Mapping
from datetime import date
from typing import Any, NamedTuple

from casebook.calendar import Calendar
from casebook.owing import ENTRY, FIELDS, Ledger, Moment, Owing, Sorted, Values
from casebook.process import Process
from casebook.process.rules import FOR_ALL, PARTNERSHIP, Setting, SettingValue
from casebook.reasons import Origin, SettingUsed
from casebook.record import Entry, Value

Pile = list[Moment]


class Word(NamedTuple):
    """A person's newest own word about one thing: yes or no."""

    moment: Moment
    is_no: bool


class Quiet(NamedTuple):
    """A time a person asked to be left alone, first and last day included."""

    moment: Moment
    first_day: date
    last_day: date


class Member(NamedTuple):
    """Someone or something in a set, with the further fields of the fact that made it join."""

    value: Value
    fits: tuple[tuple[str, Value], ...]


ALWAYS, WITH_PLANS = -1, -2
"""Places at the end of `Fold.awake`: one that is never empty, and the plans that people have of their own."""


class Fold:
    """The state of reading. One fold belongs to the newest Position made from it."""

    def __init__(self, process: Process, rules: int, projections: int) -> None:
        self.process = process
        self.calendar: Callable[[date], Calendar] = process.calendar_known_on
        self.place = 0
        self.last_on = date.min
        self.told: defaultdict[str, Pile] = defaultdict(list)
        """Every fact of a kind that anything may look for, in the order of reading."""
        self.shelves: defaultdict[int, Sorted] = defaultdict(Sorted)
        """What was told, sorted as somebody has asked for it."""
        self.members: defaultdict[str, dict[Member, None]] = defaultdict(dict)
        self.there: defaultdict[str, dict[Value, int]] = defaultdict(dict)
        """For each set its members, and by how many joinings each belongs."""
        self.particular: set[str] = set()
        """Sets whose members belong to someone or something in particular."""
        self.ledgers: defaultdict[int, Ledger] = defaultdict(Ledger)
        """What is owed by each rule, by its number."""
        self.owings: list[tuple[int, Owing]] = []
        """Every duty in the order of opening, with the number of its rule."""
        self.owed_to = Sorted()
        """The promises among them by person, as far as anybody asked."""
        self.words: list[dict[Values, Word]] = [{} for _ in range(projections)]
        self.plans: dict[tuple[Value, Value], Moment] = {}
        """By person and setting: what that person's own plan says instead."""
        self.awake: list[dict[Any, Any]] = [*({} for _ in range(rules)), self.plans, {ALWAYS: None}]
        """For each rule those of its duties that a fact can still change, in the order of opening; then the plans."""
        self.tailored: dict[Value, list[Moment]] = {}
        """By person: what became of the steps of their path, in the order in which it happened."""
        self.quiet: dict[Value, list[Quiet]] = {}
        self.overrides: dict[Value, list[Moment]] = {}
        self.types: dict[Value, Value] = {}
        """The review type of each strand."""
        self.coming: list[tuple[date, int, int, Entry]] = []
        """Days that come by themselves and have not come yet: a heap."""
        self.came: list[Entry] = []
        self.same: Mapping[str, Mapping[Value, Value]] = {}
        """For a field: which id stands for which."""

    def setting(self, name: str, day: date, person: Value = None, review_type: str | None = None) -> SettingValue:
        """The value of a setting on a day, or what this person's own plan says instead.

        `review_type` is that of the rule that asks: without one, every type of this review counts.
        """
        setting = self.process.settings[name]
        planned = self._planned(setting, person) if self.plans else None
        return planned[FIELDS].get("value") if planned else setting.on(day, self._types(review_type))

    def setting_used(
        self, name: str, day: date, person: Value = None, review_type: str | None = None
    ) -> SettingUsed | None:
        """The same, with whose choice it is; None before the first value."""
        setting = self.process.settings[name]
        planned = self._planned(setting, person)
        if planned:
            entry = planned[ENTRY]
            chosen = planned[FIELDS].get("value")
            return SettingUsed(name, chosen, entry.fact.on, "own_plan", None, setting.means, setting.source, entry)
        dated = setting.dated_on(day, self._types(review_type))
        if dated is None:
            return None
        first_day = None if dated.first_day == date.min else dated.first_day
        of_type = None if dated.folder in FOR_ALL else dated.folder
        comes_from: Origin = "review_type" if of_type else "every_review"
        if dated.folder == PARTNERSHIP:
            comes_from = "partnership"
        source = dated.source or setting.source
        return SettingUsed(name, dated.value, first_day, comes_from, of_type, setting.means, source)

    def used(
        self, amount: int | str, day: date, person: Value = None, review_type: str | None = None
    ) -> SettingUsed | None:
        """The setting behind a number of days or months, if it is one."""
        return self.setting_used(amount, day, person, review_type) if isinstance(amount, str) else None

    def _planned(self, setting: Setting, person: Value) -> Moment | None:
        return self.plans.get((person, setting.name)) if setting.person_may else None

    def _types(self, review_type: str | None) -> Container[Value]:
        return (review_type,) if review_type else self.types.values()

    def length(self, amount: int | str, day: date, person: Value = None, review_type: str | None = None) -> int | None:
        """A number of days or months; None where a setting says it is off."""
        if isinstance(amount, int):
            return amount
        value = self.setting(amount, day, person, review_type)
        if isinstance(value, str) and value.isdigit():
            return int(value)
        return value if isinstance(value, int) else None

    def in_set(self, name: str, about: Mapping[str, Value], review_type: str | None = None) -> list[Value]:
        """The members of a set, each once, in the order of joining, whose joining fits what is pointed at.

        With `review_type`, only strands of that type.
        """
        found: dict[Value, int] = self.there[name]
        if name in self.particular and about:
            fitting = [m for m in self.members[name] if all(about.get(field, v) == v for field, v in m.fits)]
            found = {member.value: 1 for member in fitting}
        if review_type is None or self.process.words.sets[name].field != "strand":
            return list(found)
        return [value for value in found if self.types.get(value) == review_type]
