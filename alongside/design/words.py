"""Days, names and counts as people read them. Day and month never part: the space between them is a no-break space."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

KEPT = "\u00a0"  # no-break space
LONDON = ZoneInfo("Europe/London")

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_MONTH = "|".join(dict.fromkeys(MONTHS + SHORT_MONTHS))
_BEFORE_A_MONTH = re.compile(rf"(?:(?<=\b\d)|(?<=\b\d\d)) (?=(?:{_MONTH})\b)")


def _local(when: date) -> date:
    if isinstance(when, datetime):
        return (when.astimezone(LONDON) if when.tzinfo else when).date()
    return when


def day(when: date) -> str:
    """6 October"""
    when = _local(when)
    return f"{when.day}{KEPT}{MONTHS[when.month - 1]}"


def day_year(when: date) -> str:
    """6 October 2026"""
    return f"{day(when)} {_local(when).year}"


def weekday(when: date) -> str:
    """Tuesday 6 October"""
    return f"{WEEKDAYS[_local(when).weekday()]} {day(when)}"


def full_day(when: date) -> str:
    """Tuesday 6 October 2026"""
    return f"{weekday(when)} {_local(when).year}"


def shortest_day(when: date) -> str:
    """13 Oct"""
    when = _local(when)
    return f"{when.day}{KEPT}{SHORT_MONTHS[when.month - 1]}"


def short_day(when: date) -> str:
    """Tue 13 Oct"""
    return f"{WEEKDAYS[_local(when).weekday()][:3]}{KEPT}{shortest_day(when)}"


def clock_time(at: datetime) -> str:
    """9:52 pm, and 9 am on the hour; in London."""
    at = at.astimezone(LONDON) if at.tzinfo else at
    hour, half = at.hour % 12 or 12, "am" if at.hour < 12 else "pm"
    return f"{hour}:{at.minute:02}{KEPT}{half}" if at.minute else f"{hour}{KEPT}{half}"


def names(people: Iterable[object], last: str = "and") -> str:
    """Abena, Grace and Daniel"""
    said = [str(person) for person in people]
    if len(said) < 2:
        return "".join(said)
    return f"{', '.join(said[:-1])} {last} {said[-1]}"


def count_word(number: int, one: str = "", many: str = "") -> str:
    """two; with words to count: one person, two people, 14 people."""
    said = NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"
    thing = one if number == 1 else (many or (one + "s" if one else ""))
    return f"{said} {thing}".strip()


def first_upper(words: str) -> str:
    """The first letter upper, the rest as it was (a name inside keeps its shape)."""
    return words[:1].upper() + words[1:]


def whole_days(words: str) -> str:
    """Ready sentences, with the no-break space put into every day and month they hold. Marked strings stay marked."""
    if not words:
        return words
    kept = _BEFORE_A_MONTH.sub(KEPT, words)
    return Markup(kept) if isinstance(words, Markup) else kept  # noqa: S704  only spaces changed in what was marked already


def paragraphs(text: str) -> Markup:
    """Plain text as paragraphs: an empty line parts two, a line end inside one stays a line end. All of it escaped."""
    parts = [part.strip() for part in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").strip())]
    made = (Markup("<br>").join(escape(line.strip()) for line in part.split("\n")) for part in parts if part)
    return Markup("\n").join(Markup("<p>{}</p>").format(one) for one in made)


FILTERS = {
    made.__name__: made
    for made in (
        day, day_year, weekday, full_day, short_day, shortest_day, clock_time,
        names, count_word, first_upper, whole_days, paragraphs,
    )
}  # fmt: skip
