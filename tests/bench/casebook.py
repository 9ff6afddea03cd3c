"""What deriving costs, at four sizes, beside a rebuild of the same entries by the eventsourcing library."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

from alongside.process_files import load_process
from alongside.record import codec
from casebook import Entry, derive
from tests.bench.records import a_long_review

SIZES = (100, 1_000, 10_000, 100_000)
TODAY = date(2026, 11, 23)
PROCESS = Path(__file__).resolve().parents[2] / "process"
ROUNDS = 3


def run() -> dict[str, dict[int, float]]:
    """Entries a second by way and size: derive, decode, rebuild (eventsourcing, at the two middle sizes)."""
    process = load_process(PROCESS)
    told: dict[str, dict[int, float]] = {"derive": {}, "decode": {}, "eventsourcing": {}}
    for size in SIZES:
        entries = a_long_review(size)
        written = [codec.write(entry.fact) for entry in entries]
        rebuild = _eventsourcing(entries) if size in (1_000, 10_000) else None
        for _ in range(ROUNDS):
            _best(told["derive"], size, lambda entries=entries: derive(entries, process, TODAY).duties)
            _best(told["decode"], size, lambda written=written: [codec.read(text) for text in written])
            if rebuild:
                _best(told["eventsourcing"], size, rebuild)
    return told


def _best(told: dict[int, float], size: int, work: Any) -> None:
    started = time.process_time()
    work()
    told[size] = max(told.get(size, 0.0), size / (time.process_time() - started))


class Recorded(Aggregate):
    """The same facts, happening to an aggregate of the eventsourcing library."""

    @event("Began")
    def __init__(self) -> None:
        self.kinds: dict[str, int] = {}

    @event("Happened")
    def happen(self, kind: str, on: str, fields: dict[str, str]) -> None:
        self.kinds[kind] = self.kinds.get(kind, 0) + 1


def _eventsourcing(entries: list[Entry]) -> Any:
    """Rebuild an aggregate from the library's own stored events."""
    application = Application[Any]()
    aggregate = Recorded()
    for entry in entries:
        fields = {name: str(value) for name, value in entry.fact.fields.items()}
        aggregate.happen(entry.fact.kind, entry.fact.on.isoformat(), fields)
    application.save(aggregate)
    return lambda: application.repository.get(aggregate.id)
