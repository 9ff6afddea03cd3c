"""Where a review stands. Signatures first; the fold behind them follows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from casebook.answers import Closed, Duty, Open, StageReached, Step
from casebook.process import Process
from casebook.record import Entry, Value


class Position:
    """What follows from a record on a day."""

    today: date
    process: Process
    entries: tuple[Entry, ...]
    last_number: int
    duties: tuple[Duty, ...]
    clocks: tuple[Duty, ...]
    stages: tuple[StageReached, ...]
    stage: StageReached | None
    wakes_on: date | None

    def promises_to(self, person: str) -> tuple[Duty, ...]:
        raise NotImplementedError

    def duty(self, rule: str, **about: Value) -> Duty | None:
        raise NotImplementedError

    def duties_of(self, rule: str, **about: Value) -> tuple[Duty, ...]:
        raise NotImplementedError

    def facts(self, *kinds: str, **about: Value) -> tuple[Entry, ...]:
        raise NotImplementedError

    def latest(self, *kinds: str, **about: Value) -> Entry | None:
        raise NotImplementedError

    def members(self, name: str) -> tuple[str, ...]:
        raise NotImplementedError

    def ask(self, kind: str, on: date | None = None, **fields: Value) -> tuple[Closed, ...]:
        raise NotImplementedError

    def gate(self, name: str, **about: Value) -> Open | Closed:
        raise NotImplementedError

    def after(self, entry: Entry) -> Position:
        raise NotImplementedError

    def path_for(self, person: str) -> tuple[Step, ...]:
        raise NotImplementedError


def derive(entries: Iterable[Entry], process: Process, today: date) -> Position:
    raise NotImplementedError
