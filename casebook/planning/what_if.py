"""What would follow from facts that have not happened: what is refused, newly owed, moved or ended, shut or opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from casebook.answers import About, Closed, Duty, Open
from casebook.position import Position, derive
from casebook.record import Entry, Fact, Value

PLANNED = "a plan"
"""Stands where an entry says who wrote it: nobody did."""


class Refused(NamedTuple):
    """A fact that could not be recorded, and every gate that stands in its way."""

    fact: Fact
    by: tuple[Closed, ...]


class DutyChange(NamedTuple):
    """The same promise or clock without the plan and with it."""

    was: Duty
    now: Duty


class GateChange(NamedTuple):
    """The same gate, asked about the same, without the plan and with it."""

    gate: str
    about: About
    was: Open | Closed
    now: Open | Closed


class Consequences(NamedTuple):
    """What would follow. Only what the plan itself brings about: what the days bring by themselves is in neither."""

    refused: tuple[Refused, ...]
    """Facts of the plan that could not be recorded, in the order of the plan. What follows is told all the same."""
    newly_owed: tuple[Duty, ...]
    moved: tuple[DutyChange, ...]
    """Still open, and due on another day."""
    ended: tuple[DutyChange, ...]
    """Kept, fallen away, paused, no longer possible … or open again: in another state than without the plan."""
    shut: tuple[GateChange, ...]
    opened: tuple[GateChange, ...]
    waiting: tuple[GateChange, ...]
    """Shut before and after, and waiting for other people or things."""


def what_if(position: Position, facts: Iterable[Fact], on: date) -> Consequences:
    """What would follow if these facts happened, in this order, seen on a day (that of the last fact, or later)."""
    planned = list(facts)
    before = derive(position.entries, position.process, on)
    asked = list(_questions(before, planned))
    duties_before = {_key(duty): duty for duty in before.duties}
    gates_before = [before.gate(gate, **about) for gate, about in asked]
    after, refused = before, []
    for fact in planned:
        by = after.ask(fact.kind, fact.on, **fact.fields)
        refused += [Refused(fact, by)] if by else []
        after = after.after(planned_entry(after, fact))
    changes = [DutyChange(duties_before[key], duty) for duty in after.duties if (key := _key(duty)) in duties_before]
    gates = [
        GateChange(gate, about, was, after.gate(gate, **about))
        for (gate, about), was in zip(asked, gates_before, strict=True)
    ]
    return Consequences(
        refused=tuple(refused),
        newly_owed=tuple(duty for duty in after.duties if _key(duty) not in duties_before),
        moved=tuple(each for each in changes if each.was.state == each.now.state and each.was.due != each.now.due),
        ended=tuple(each for each in changes if each.was.state != each.now.state),
        shut=tuple(each for each in gates if isinstance(each.was, Open) and isinstance(each.now, Closed)),
        opened=tuple(each for each in gates if isinstance(each.was, Closed) and isinstance(each.now, Open)),
        waiting=tuple(each for each in gates if _waits_otherwise(each.was, each.now)),
    )


def planned_entry(position: Position, fact: Fact) -> Entry:
    """The fact as the next entry of a record that nobody writes."""
    moment = datetime.combine(max(fact.on, position.today), time(), UTC)
    return Entry(position.last_number + 1, fact, moment, PLANNED)


def _key(duty: Duty) -> tuple[object, ...]:
    return duty.rule, tuple(duty.about.items()), duty.opened_by.number, duty.opened_on


def _waits_otherwise(was: Open | Closed, now: Open | Closed) -> bool:
    return isinstance(was, Closed) and isinstance(now, Closed) and was.wants != now.wants


def _questions(position: Position, planned: list[Fact]) -> Iterator[tuple[str, dict[str, Value]]]:
    """Every gate about everything that stands together in some fact of the record or the plan."""
    told = [entry.fact.fields for entry in position.entries] + [fact.fields for fact in planned]
    facts = position.process.words.facts
    for rule in position.process.gates:
        concerned = [facts[fact.kind].concerns for fact in rule.holds]
        fields = [name for name in concerned[0] if all(name in names for names in concerned)]
        seen = {tuple(held[name] for name in fields): None for held in told if all(held.get(name) for name in fields)}
        for values in seen:
            yield rule.name, dict(zip(fields, values, strict=True))
