"""A time of day, as people write it."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from django import forms

from alongside.design.fields.text import TextField

_TIME = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)


class TimeField(TextField):
    """2 pm, 2.30pm, 14:30, noon. Cleaned: a time, or None if left out."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, **{"width": 5, **kwargs})

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%H:%M}" if isinstance(value, time) else value

    def clean(self, value: Any) -> time | None:
        typed = super().clean(value if value is None else str(self.prepare_value(value)))
        if not typed:
            return None
        found = _TIME.fullmatch("12 pm" if typed.casefold() in ("noon", "midday") else typed)
        hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
        half = (found[3] or "").casefold()[:1] if found else ""
        if half:
            hour = 99 if not 1 <= hour <= 12 else hour % 12 + (12 if half == "p" else 0)
        elif found and not found[2]:
            hour = 99  # a bare 2 could be either half of the day
        if hour > 23 or minute > 59:
            raise forms.ValidationError("Type a time like 2 pm or 14:30.")
        return time(hour, minute)
