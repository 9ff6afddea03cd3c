"""What deriving costs, at five sizes, beside a rebuild of the same entries by the eventsourcing library."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

from alongside.process_files import load_process
from alongside.record import codec
from casebook import Entry, Fact, Position, derive
from tests.bench.records import a_long_review

RECORDS = {
    "100 entries": (100, 8),
    "1,000 entries": (1_000, 8),
    "2,000 entries, 12 people": (2_000, 12),
    "10,000 entries": (10_000, 8),
    "100,000 entries": (100_000, 8),
}
BESIDE = ("1,000 entries", "10,000 entries")
"""The records that are also rebuilt by the eventsourcing library."""
TODAY = date(2026, 11, 23)
PROCESS = Path(__file__).resolve().parents[2] / "process"
ROUNDS = 5
Rates = dict[str, dict[str, float]]


def run() -> Rates:
    """Entries a second by way and record: looped over, decoded (ours, plainly), read, derived, rebuilt; one more."""
    process = load_process(PROCESS)
    ways = ("loop", "read", "derive", "decode", "plainly", "eventsourcing", "after")
    told: Rates = {way: {} for way in ways}
    for record, (size, people) in RECORDS.items():
        entries = a_long_review(size, people)
        written = [codec.write(entry.fact) for entry in entries]
        rebuild = _eventsourcing(entries) if record in BESIDE else None
        for _ in range(ROUNDS):
            _best(told["loop"], record, size, lambda entries=entries: _loop(entries))
            _best(told["read"], record, size, lambda entries=entries: derive(entries, process, TODAY))
            _best(told["derive"], record, size, lambda entries=entries: derive(entries, process, TODAY).duties)
            _best(told["decode"], record, size, lambda written=written: [codec.read(text) for text in written])
            _best(told["plainly"], record, size, lambda written=written: [plainly(text) for text in written])
            if rebuild:
                _best(told["eventsourcing"], record, size, rebuild)
    for _ in range(ROUNDS):
        more = a_long_review(2_200, 12)
        position = derive(more[:2_000], process, TODAY)
        _best(told["after"], "one entry more", 200, lambda position=position, more=more: _on(position, more[2_000:]))
    return told


def _loop(entries: list[Entry]) -> None:
    """What no derivation in Python can be faster than: every entry looked at once and laid beside those of its kind."""
    by_kind = defaultdict(list)
    for number, entry in enumerate(sorted(entries, key=lambda entry: entry.fact.on)):
        kind, _, fields = entry.fact
        by_kind[kind].append((number, entry, fields))


def plainly(text: str) -> Fact:
    """A fact from its text as anybody would write it first; what the aim was set beside."""
    shape = json.loads(text)
    fields = {
        name: date.fromisoformat(value["day"]) if isinstance(value, dict) else value
        for name, value in shape["fields"].items()
    }
    return Fact(shape["kind"], date.fromisoformat(shape["on"]), fields)


def _on(position: Position, entries: list[Entry]) -> None:
    for entry in entries:
        position = position.after(entry)


def _best(told: dict[str, float], record: str, size: int, work: Any) -> None:
    started = time.process_time()
    work()
    told[record] = max(told.get(record, 0.0), size / (time.process_time() - started))


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
