"""The one place that asks the time. Everyone else is told."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def now() -> datetime:
    """This moment, aware, in London: the days of the law and of our promises are English days."""
    return datetime.now(tz=LONDON)


def today() -> date:
    """The day it is in England."""
    return now().date()
