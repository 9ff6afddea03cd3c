"""The parts of a “why” in plain sentences: how a day was counted, whose number it is, and how sure we are of a rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from alongside.design.words import day, day_year, full_day, names
from casebook import Moved, SettingUsed, Sum
from casebook.calendar import FreeDay

HOW_SURE = {
    "read": "We have read this source.",
    "to_be_confirmed": "Not confirmed: nobody here has checked it in the original. Do not call it the law.",
    "local_default": "A choice of ours, not a rule of law. Your partnership can choose another.",
}
CALENDARS = {"england-and-wales": "England and Wales"}
UNITS = {"working_days": ("working day", "working days"), "days": ("day", "days"), "months": ("month", "months")}
WHOSE = {
    "every_review": "It is the same for every review.",
    "review_type": "It is the same for every review of this type.",
    "partnership": "Your partnership chose it.",
    "own_plan": "It stands in this person’s own plan.",
}


def source_sentences(source: Mapping[str, str]) -> list[str]:
    """Where a rule comes from, and how sure we are of it."""
    document = source.get("document", "")
    return [f"{document}.", HOW_SURE.get(source.get("status", ""), HOW_SURE["to_be_confirmed"])]


def calendar_sentence(version: str) -> str:
    """Which bank holidays were used."""
    return f"Bank holidays: {CALENDARS.get(version, version)}."


def length(amount: int, unit: str) -> str:
    """A number of days or months: “10 working days”."""
    one, many = UNITS[unit]
    return f"{amount} {one if amount == 1 else many}"


def sum_sentences(counted: Sum) -> list[str]:
    """How a day was worked out from another, so that somebody can do it again with a calendar in the hand."""
    start = f"today, {full_day(counted.start)}" if counted.start_is == "today" else full_day(counted.start)
    result = f"That gives {full_day(counted.gives)}."
    if counted.way == "on" or counted.amount == 0:
        return [f"It is the day itself: {full_day(counted.gives)}."]
    back = "back " if counted.way == "before" else ""
    said = [f"Counted {back}from {start}: {length(counted.amount, counted.unit)}. That day itself does not count."]
    if counted.unit == "working_days":
        said.append(skipped_sentence(counted.skipped))
    elif counted.unit == "months":
        said.append("It is the same day of the month; where a month is too short, its last day.")
    else:
        said.append("Every day counts, weekends too.")
    return [*said, result]


def skipped_sentence(skipped: Iterable[FreeDay]) -> str:
    """Which days did not count: weekends, and each bank holiday by name."""
    holidays = [f"{day(free.day)} ({free.holiday})" if free.holiday else "" for free in skipped]
    named = list(filter(None, holidays))
    if not named:
        return "Saturdays and Sundays do not count. No bank holiday lies between."
    return f"Saturdays and Sundays do not count, nor {'does' if len(named) == 1 else 'do'} {names(named)}."


def setting_sentences(used: SettingUsed) -> list[str]:
    """The number in use: what it means, since when, whose it is, and where it comes from."""
    since = f", since {day_year(used.first_day)}" if used.first_day else ""
    return [f"{used.means}: {value_words(used.value)}{since}.", WHOSE[used.comes_from], *source_sentences(used.source)]


def value_words(value: object) -> str:
    """A setting’s value as it is said."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return names([value_words(each) for each in value])
    return str(value).replace("_", " ")


def moved_sentence(moved: Moved, called: str) -> str:
    """Why a day is not the day the rule alone gives."""
    was, now = full_day(moved.was), full_day(moved.now)
    if moved.by == "quiet_time":
        return f"It was {was}. {called} asked to be left alone then, so it is the first working day after: {now}."
    return f"It was {was}. The bank holidays in use changed, so it is now {now}."
