"""A value of a setting as people say it: 10 working days, 6 months, off, 24 December and 1 January."""

from __future__ import annotations

from datetime import date

from alongside.design.words import day, names
from casebook.process.rules import EVERY_REVIEW, FOR_ALL, Setting, SettingValue

UNITS = {
    "working_days": "working day",
    "days": "day",
    "months": "month",
    "times": "time",
    "ways": "different way",
}
WORDS = {True: "yes", False: "no", None: "off"}
A_LEAP_YEAR = 2028


def kinds_with(setting: Setting) -> tuple[str, ...]:
    """The kinds of review that alone have this setting; none where it is one of every review."""
    folders = {dated.folder for dated in setting.values}
    return () if EVERY_REVIEW in folders else tuple(sorted(folders - set(FOR_ALL)))


def held_on(setting: Setting, day: date) -> SettingValue:
    """The value in force on a day where nothing is said of the kind of review."""
    return setting.on(day, kinds_with(setting))


def in_words(setting: Setting, value: SettingValue) -> str:
    """The value with what it is counted in."""
    if isinstance(value, tuple):
        return names(day(date(A_LEAP_YEAR, *map(int, str(each).split("-")))) for each in value) or "none"
    if isinstance(value, bool) or value is None:
        return WORDS[value]
    if isinstance(value, int):
        return counted(value, setting.may_be.unit if setting.may_be else "")
    return str(value).replace("england-and-wales", "England and Wales")


def counted(number: int, unit: str) -> str:
    """A number with its unit: 1 working day, 10 working days."""
    return f"{number} {UNITS.get(unit, '')}{'' if number == 1 or unit not in UNITS else 's'}".strip()


def bounds_in_words(setting: Setting) -> str:
    """What the setting may be, as a hint beside a field."""
    may_be = setting.may_be
    if may_be is None:
        return ""
    if may_be.unit == "days_of_year":
        return "One day on each line, such as 24 December."
    words = [WORDS.get(each, str(each)) if isinstance(each, bool) else str(each) for each in may_be.one_of]
    if not may_be.most:
        return names(words, last="or")
    number = f"A whole number from {may_be.least} to {counted(may_be.most, may_be.unit)}"
    return f"{number}, or {names(words, last='or')}." if words else f"{number}."
