"""The days on which nothing should be published, and those on which a person wants to be left alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.design.words import day
from casebook import Position

WORDS = {
    "birthday": "birthday",
    "death": "the day of the death",
    "incident": "the day it happened",
    "funeral": "the funeral",
    "religious": "a religious day",
    "trial": "the trial",
    "inquest": "the inquest",
    "other": "asked for",
}


@dataclass(frozen=True, slots=True)
class Clear:
    """A span to keep clear, both days counted. `why` in a few words; `person`: whose it is, empty when the review's."""

    first: date
    last: date
    why: str
    person: str

    @property
    def words(self) -> str:
        return f"{_from(self.first, self.last)} ({self.why})"


def days_to_keep_clear(position: Position) -> list[Clear]:
    """Those still ahead or going on, soonest first; a day that counts every year as it comes next."""
    around = position.process.settings["days_kept_clear"].on(position.today)
    margin = timedelta(days=around if isinstance(around, int) else 0)
    found = []
    for entry in position.facts("sensitive_day_given"):
        fields = entry.fact.fields
        first, last = fields.get("first_day"), fields.get("last_day") or fields.get("first_day")
        if not isinstance(first, date) or not isinstance(last, date):
            continue
        if fields.get("every_year") is True:
            first, last = _next_time(first, last, position.today - margin)
        if last + margin >= position.today:
            kind = WORDS.get(str(fields.get("kind")), "asked for")
            found.append(Clear(first - margin, last + margin, kind, str(fields.get("person", ""))))
    return sorted(set(found), key=lambda clear: (clear.first, clear.last))


def quiet_times(position: Position, person: str = "") -> list[tuple[str, date, date]]:
    """(person, first day, last day) of every time someone asked to be left alone that is not over yet."""
    about = {"person": person} if person else {}
    times = []
    for entry in position.facts("quiet_time_asked", **about):
        first, last = entry.fact.fields.get("first_day"), entry.fact.fields.get("last_day")
        if isinstance(first, date) and isinstance(last, date) and last >= position.today:
            times.append((str(entry.fact.fields["person"]), first, last))
    return sorted(times, key=lambda each: each[1])


def span(first: date, last: date) -> str:
    """9 to 11 October; 27 March to 10 April; 9 October."""
    return _from(first, last)


def _from(first: date, last: date) -> str:
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def _next_time(first: date, last: date, after: date) -> tuple[date, date]:
    length = last - first
    year = max(first.year, after.year - 1)
    while True:
        begins = _in_year(first, year)
        if begins + length >= after:
            return begins, begins + length
        year += 1


def _in_year(when: date, year: int) -> date:
    try:
        return when.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 2, 28)
