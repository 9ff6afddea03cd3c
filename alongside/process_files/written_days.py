"""Days as people write them: 2026-04-02, "2026-04-02", 2026-12-01 16:40, Thu 2 Apr 2026."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from casebook.process import Reader, Written
from casebook.process.written import shown

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}:\d{2})(?::\d{2})?)?")
_IN_WORDS = re.compile(r"(?:([A-Za-z]{3,9}),? +)?(\d{1,2}) +([A-Za-z]{3,9}) +(\d{4})(?:,? +(\d{1,2}:\d{2}))?")


class DayWritten(NamedTuple):
    """A day, the time of day if one is written, and a weekday that is not the day's own."""

    day: date
    time: str = ""
    wrong_weekday: str = ""


def day_in(value: object) -> DayWritten | None:
    """The day a value means, or None."""
    if isinstance(value, date):
        return DayWritten(value)
    text = str(value).strip()
    if found := _ISO.fullmatch(text):
        return _made(found[1][:4], int(found[1][5:7]), found[1][8:], found[2])
    if (found := _IN_WORDS.fullmatch(text)) and found[3][:3].lower() in MONTHS:
        made = _made(found[4], MONTHS.index(found[3][:3].lower()) + 1, found[2], found[5])
        weekday = (found[1] or "")[:3].lower()
        if made and weekday and weekday != WEEKDAYS[made.day.weekday()]:
            return made._replace(wrong_weekday=found[1])
        return made
    return None


def _made(year: str, month: int, day: str, time: str | None) -> DayWritten | None:
    try:
        return DayWritten(date(int(year), month, int(day)), time or "")
    except ValueError:
        return None


def read_day(reader: Reader, at: Written | None, what: str, missing: date) -> date:
    """The day written here; a fault where it is none, or where the weekday beside it is wrong."""
    if at is None:
        return missing
    found = day_in(at.value)
    if found is None:
        reader.fault(at, f"{what} should be a day like 2026-04-02, not {shown(at)}.")
        return missing
    if found.wrong_weekday:
        reader.fault(at, f"{found.day} is not a {found.wrong_weekday}.")
    return found.day
