"""The one place that asks the time. Everyone else is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
_pretended: ContextVar[datetime | None] = ContextVar("pretended", default=None)


def now() -> datetime:
    """This moment, aware, in London: the days of the law and of our promises are English days."""
    return _pretended.get() or datetime.now(tz=LONDON)


def today() -> date:
    """The day it is in England."""
    return now().date()


def day_of(moment: datetime) -> date:
    """The day a moment lies in, in England."""
    return moment.astimezone(LONDON).date()


@contextmanager
def pretending(moment: datetime) -> Iterator[None]:
    """Inside, it is `moment`. For telling the demo's months in order, and for tests; the service itself never
    pretends (an import contract holds that).
    """
    token = _pretended.set(moment.astimezone(LONDON))
    try:
        yield
    finally:
        _pretended.reset(token)
