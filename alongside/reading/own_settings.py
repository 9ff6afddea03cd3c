"""Every setting of the process as a page shows it: what it means, what holds, since when, who says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from alongside.access.models import User
from alongside.design.words import day_year, full_day
from alongside.local.in_words import held_on, in_words, kinds_with
from alongside.local.models import OwnSetting
from alongside.local.process_in_force import files_alone, process_in_force, written
from casebook.process import DutyRule, GateRule, Process, Setting, SettingFrom, settings_named
from casebook.process.rules import FOR_ALL, PARTNERSHIP, SettingValue

HOW_SURE = {
    "read": "Read in the source.",
    "to_be_confirmed": "Not yet checked in the original.",
    "local_default": "A proposal, yours to choose.",
}
IN_EVERY_REVIEW = "Every review"


@dataclass(frozen=True)
class Chosen:
    """A value the partnership gave itself."""

    first_day: date
    words: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Shown:
    """One setting.

    `since`: the day the partnership's own value holds from; None: it goes by the files. `coming`: values ahead.
    `elsewhere`: kinds of review with a value of their own.
    """

    name: str
    means: str
    now: str
    since: date | None
    coming: tuple[tuple[date, str], ...]
    elsewhere: tuple[tuple[str, str], ...]
    source: str
    how_sure: str
    person_may: bool
    hangs_on_it: tuple[str, ...]
    of_type: str


def own_settings_shown(today: date) -> list[tuple[str, list[Shown]]]:
    """Every setting, by the kind of review whose rules go by it. No query."""
    process = process_in_force()
    groups: dict[str, list[Shown]] = {IN_EVERY_REVIEW: []}
    for setting in process.settings.values():
        shown = setting_shown(process, setting, today)
        groups.setdefault(shown.of_type, []).append(shown)
    return list(groups.items())


def setting_shown(process: Process, setting: Setting, today: date) -> Shown:
    """One setting as it stands."""
    kinds = kinds_with(setting)
    held = setting.dated_on(today, kinds)
    rules = list(rules_that_go_by(process, setting.name))
    types = {rule.review_type for rule in rules}
    of_type = process.types[types.pop() or ""]["name"] if len(types) == 1 and None not in types else IN_EVERY_REVIEW
    return Shown(
        name=setting.name,
        means=setting.means,
        now=in_words(setting, held_on(setting, today)),
        since=held.first_day if held and held.folder == PARTNERSHIP else None,
        coming=tuple(
            (one.first_day, in_words(setting, one.value))
            for one in setting.values
            if one.first_day > today and one.folder in (*FOR_ALL, *kinds)
        ),
        elsewhere=tuple(
            (process.types[name]["name"], in_words(setting, setting.on(today, (name,))))
            for name in dict.fromkeys(one.folder for one in setting.values if one.folder not in FOR_ALL)
            if setting.on(today, (name,)) != held_on(setting, today)
        ),
        source=setting.source.get("document", ""),
        how_sure=HOW_SURE[setting.source.get("status", "to_be_confirmed")],
        person_may=setting.person_may,
        hangs_on_it=tuple(dict.fromkeys(what_it_says(rule) for rule in rules)),
        of_type=of_type,
    )


def rules_that_go_by(process: Process, setting: str) -> Iterator[DutyRule | GateRule]:
    """The promises, clocks and gates that count with a setting or ask for it."""
    rules: tuple[DutyRule | GateRule, ...] = (*process.duties, *process.gates)
    return (rule for rule in rules if setting in settings_named(rule))


def what_it_says(rule: DutyRule | GateRule) -> str:
    """A rule in a few words: a promise as it is promised, a gate as a family reads it."""
    return rule.promises or rule.staff_see if isinstance(rule, DutyRule) else rule.family_see.rstrip(".")


def chosen_before(setting: str) -> list[Chosen]:
    """What the partnership chose for this setting, newest first. Two queries."""
    rows = list(OwnSetting.objects.filter(setting=setting).order_by("-number"))
    people = dict(User.objects.filter(id__in={row.by.partition(":")[2] for row in rows}).values_list("id", "name"))
    known = files_alone().settings[setting]
    return [
        Chosen(row.first_day, in_words(known, written(row.value)), row.reason,
               people.get(row.by.partition(":")[2], "Someone who worked here"), row.at)
        for row in rows
    ]  # fmt: skip


def what_would_change(setting: str, value: SettingValue, first_day: date) -> list[str]:
    """What a new value would mean, in sentences, before anybody keeps it. Empty where it is so already."""
    process = process_in_force()
    known = process.settings[setting]
    old, new = held_on(known, first_day), value
    if old == new:
        return []
    said = [f"From {full_day(first_day)}: {in_words(known, new)}, instead of {in_words(known, old)}."]
    after = process.with_settings((SettingFrom(setting, first_day, value),))
    for rule in rules_that_go_by(process, setting):
        said.append(_of_rule(rule, process, after, first_day))
    later = [one.first_day for one in known.values if one.first_day > first_day]
    if later:
        said.append(f"It holds until {day_year(min(later))}. From that day something else is already set.")
    return [*dict.fromkeys(said)]


def _of_rule(rule: DutyRule | GateRule, before: Process, after: Process, day: date) -> str:
    if isinstance(rule, DutyRule) and rule.due.how == "after" and rule.due.span is not None:
        due = [_due(rule, process, day) for process in (before, after)]
        if all(due):
            return f"{what_it_says(rule)}: what is owed from that day is due {due[1]}, and not {due[0]}."
    return f"{what_it_says(rule)}: goes by this."


def _due(rule: DutyRule, process: Process, day: date) -> str:
    assert rule.due.span is not None
    amount = rule.due.span.amount
    number = held_on(process.settings[amount], day) if isinstance(amount, str) else amount
    if not isinstance(number, int):
        return ""
    return f"by {full_day(process.calendar_known_on(day).step(day, number, rule.due.span.unit))}"


def in_short(hangs_on_it: tuple[str, ...]) -> str:
    """The first few of the rules that go by a setting, for a line in a list."""
    few = hangs_on_it[:3]
    return "; ".join([*few, f"{len(hangs_on_it) - 3} more"] if len(hangs_on_it) > len(few) else few)
