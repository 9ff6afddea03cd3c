"""A day: three boxes, kind about what is typed into them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from django import forms

from alongside.design.fields.asked import Asked
from alongside.design.words import MONTHS


class Typed(NamedTuple):
    """What stands in the three boxes, as text."""

    day: str = ""
    month: str = ""
    year: str = ""


class DayFault(ValueError):
    """A day that cannot be understood; the words say what to do."""


_WHOLE = (
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[^\W\d]+)\.?,?(?:\s+(?P<year>\d{4}))?"),
    re.compile(r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})(?:[/. -](?P<year>\d{4}))?"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
)


def whole(text: str) -> Typed | None:
    """A day written into one box: 6 October 2026, 6/10/2026, 2026-10-06, Tuesday 6 October."""
    bare = re.sub(r"^[^\W\d]+day,?\s+", "", text.replace("\u00a0", " ").strip())
    for shape in _WHOLE:
        if found := shape.fullmatch(bare):
            return Typed(**{part: value or "" for part, value in found.groupdict().items()})
    return None


def month_number(text: str) -> int:
    """1 to 12 from a number or a name, short or long. Raises DayFault."""
    said = text.strip().strip(".").casefold()
    if said.isdecimal() and 1 <= int(said) <= 12:
        return int(said)
    fits = [number for number, name in enumerate(MONTHS, 1) if len(said) > 2 and name.casefold().startswith(said)]
    fits += [9] if said == "sept" and not fits else []
    if len(fits) != 1:
        raise DayFault("Type the month as its name or a number from 1 to 12.")
    return fits[0]


def understand(typed: Typed, with_year: bool = True) -> date | tuple[int, int]:
    """The day meant: a date, or (day, month) where every year is meant. Raises DayFault with what to do."""
    filled = [part for part in typed if part]
    if len(filled) == 1 and (one := whole(filled[0])):
        typed = one
    if not typed.day or not typed.day.isdecimal():
        raise DayFault("Type the day as a number, like 14.")
    if not typed.month:
        raise DayFault("Type the month as well.")
    month = month_number(typed.month)
    if with_year and not re.fullmatch(r"(19|20|21)\d\d", typed.year):
        raise DayFault("Type the year with four figures, like 2027." if typed.year else "Type the year as well.")
    year = int(typed.year) if with_year else 2000  # a leap year: 29 February is a day people have
    days = calendar.monthrange(year, month)[1]
    if not 1 <= int(typed.day) <= days:
        which = f"{MONTHS[month - 1]} {year}" if month == 2 and with_year else MONTHS[month - 1]
        raise DayFault(f"{which} has {days} days. Which day did you mean?")
    return date(year, month, int(typed.day)) if with_year else (int(typed.day), month)


class DayBoxes(forms.Widget):
    """Reads `when-day`, `when-month`, `when-year`; and a whole day from `when`, where something posts it so."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Typed:
        if name in data:
            return Typed(day=str(data[name]).strip())
        return Typed(*(str(data.get(f"{name}-{part}", "")).strip() for part in Typed._fields))

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return name not in data and not any(f"{name}-{part}" in data for part in Typed._fields)


class DayField(Asked, forms.Field):
    """A day. Cleaned: a date; with `with_year=False` (day, month), a day that counts every year; None if left out."""

    kind = "day"
    widget = DayBoxes

    def __init__(self, label: str, *, with_year: bool = True, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.with_year = with_year

    def first_id(self, id_: str) -> str:
        return f"{id_}-day"

    def prepare_value(self, value: Any) -> Typed:
        if isinstance(value, date):
            return Typed(str(value.day), MONTHS[value.month - 1], str(value.year))
        if isinstance(value, tuple) and len(value) == 2:
            return Typed(str(value[0]), MONTHS[value[1] - 1])
        if isinstance(value, Typed):
            filled = [part for part in value if part]
            return (whole(filled[0]) or value) if len(filled) == 1 else value
        return Typed()

    def clean(self, value: Typed | None) -> date | tuple[int, int] | None:
        if value is None or not any(value):
            if self.required:
                raise forms.ValidationError(self.error_messages["required"], code="required")
            return None
        try:
            return understand(value, self.with_year)
        except DayFault as fault:
            raise forms.ValidationError(str(fault)) from None

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.prepare_value(initial) != self.prepare_value(data)
