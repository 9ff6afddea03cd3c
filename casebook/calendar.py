"""Working days in England and Wales, and sums with days and months.

A working day is Monday to Friday and not a bank holiday. The day something is counted from is day 0.
Sums are look-ups in a table made once for each calendar, so none of them walks from day to day.
"""

from __future__ import annotations

from array import array
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

FIRST_DAY = date(1970, 1, 1)
LAST_DAY = date(2120, 12, 31)
_FIRST = FIRST_DAY.toordinal()
_LAST = LAST_DAY.toordinal()


class FreeDay(NamedTuple):
    """A day that is no working day."""

    day: date
    holiday: str
    """The name of the bank holiday; empty for a Saturday or Sunday."""


class Calendar:
    """One dated copy of the bank holidays. Outside the years the copy holds, only weekends are known."""

    __slots__ = ("_count", "_days", "_names", "bank_holidays", "known_from", "version")

    def __init__(
        self, version: str, bank_holidays: Mapping[date, str] | Iterable[date], known_from: date = date.min
    ) -> None:
        self.version = version
        self.known_from = known_from
        self.bank_holidays = frozenset(bank_holidays)
        self._names = bank_holidays if isinstance(bank_holidays, Mapping) else dict.fromkeys(bank_holidays, "")
        self._count = array("i")  # how many working days there are up to and with each day
        self._days = array("i")  # the working days themselves, in order
        free = {day.toordinal() for day in self.bank_holidays}
        for ordinal in range(_FIRST, _LAST + 1):
            if ordinal % 7 not in (6, 0) and ordinal not in free:  # ordinal 6 and 7 are a Saturday and a Sunday
                self._days.append(ordinal)
            self._count.append(len(self._days))

    def __repr__(self) -> str:
        return f"Calendar({self.version!r})"

    def _up_to(self, day: date) -> int:
        place = day.toordinal() - _FIRST
        if 0 < place < _LAST - _FIRST:
            return self._count[place]
        raise ValueError(f"{day} lies outside the calendar, {FIRST_DAY} to {LAST_DAY}")

    def is_working_day(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self.bank_holidays

    def free_day(self, day: date) -> FreeDay | None:
        """The day as a free day, if it is one."""
        return None if self.is_working_day(day) else FreeDay(day, self._names.get(day, ""))

    def free_between(self, day: date, other: date) -> tuple[FreeDay, ...]:
        """Every free day between two days, without the two, whichever comes first."""
        first, last = sorted((day, other))
        days = (first + timedelta(number) for number in range(1, (last - first).days))
        return tuple(free for one in days if (free := self.free_day(one)))

    def after(self, day: date, working_days: int) -> date:
        """The day that many working days after `day`; `day` itself for 0."""
        if working_days == 0:
            return day
        return date.fromordinal(self._days[self._up_to(day) + working_days - 1])

    def before(self, day: date, working_days: int) -> date:
        """The day that many working days before `day`, stepping back from it; `day` itself for 0."""
        if working_days == 0:
            return day
        return date.fromordinal(self._days[self._up_to(day - timedelta(1)) - working_days])

    def step(self, day: date, amount: int, unit: str) -> date:
        """The day that many `working_days`, `months` or `days` after `day`; before it if negative."""
        if unit == "working_days":
            return self.after(day, amount) if amount >= 0 else self.before(day, -amount)
        return months_after(day, amount) if unit == "months" else day + timedelta(amount)

    def between(self, day: date, later: date) -> int:
        """How many working days lie after `day`, up to and with `later`. 0 if `later` is not later."""
        return max(0, self._up_to(later) - self._up_to(day))

    def on_or_before(self, day: date) -> date:
        """The last working day that is not after `day`."""
        return date.fromordinal(self._days[self._up_to(day) - 1])

    def on_or_after(self, day: date) -> date:
        """The first working day that is not before `day`."""
        return self.after(day - timedelta(1), 1)


def months_after(day: date, months: int) -> date:
    """The same day number that many months later (earlier if negative), or that month's last day if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def next_day_of_year(day: date, month_and_day: str) -> date:
    """The first day after `day` with this month and day number ("03-31")."""
    month, number = map(int, month_and_day.split("-"))
    year = day.year + ((month, number) <= (day.month, day.day))
    return date(year, month, min(number, monthrange(year, month)[1]))
