"""Whole random lives of a review, told with every fact of the real process files."""

import os
import random
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import pytest

from alongside.process_files import load_process
from casebook import Closed, Duty, Entry, Fact, Position, StageReached, Step, derive
from casebook.audience import family_member_sees, staff_see

PROCESS = load_process()
KINDS = sorted(PROCESS.words.facts)
PEOPLE = ("ann", "bob", "cat")
POOLS = {
    "person": PEOPLE, "other": PEOPLE, "version": ("v1", "v2", "v2.1"), "meeting": ("m1", "m2"),
    "against": ("v1", "v2"), "by": ("one", "two"), "strand": ("main", "second"), "approver": ("chair",),
    "type": ("lcspr", "dhr"), "step": ("panel_meets", "meet_panel", "draft", "portrait", "own"),
    "after": ("scope", "published"),
}  # fmt: skip
MANY = int(os.environ.get("LIVES", "10"))


def life(seed: int, length: int = 150) -> list[Entry]:
    """A record that starts as reviews do and goes on as no review ever did."""
    chance = random.Random(seed)  # noqa: S311 - a seed, not a secret
    day = date(2026, 3, 2)
    facts = [Fact("strand_opened", day, {"strand": "main", "type": "lcspr"})]
    facts += [Fact("family_member_named", day, {"person": person}) for person in PEOPLE[:2]]
    facts.append(Fact("review_decided", day, {"strand": "main"}))
    for _ in range(length):
        day += timedelta(chance.choice((0, 0, 1, 3, 10)))
        happened = day - timedelta(chance.choice((0, 0, 0, 5)))
        facts.append(random_fact(chance, chance.choice(KINDS), happened))
    moment = datetime(2026, 3, 2, 9, tzinfo=UTC)
    return [Entry(number, fact, moment, "officer") for number, fact in enumerate(facts, 1)]


def random_fact(chance: random.Random, kind: str, on: date) -> Fact:
    word = PROCESS.words.facts[kind]
    fields = [*word.concerns, *(name for name in (*word.may_concern, *word.fields) if chance.random() < 0.6)]
    return Fact(kind, on, {name: _value(chance, kind, name, on) for name in fields})


def _value(chance: random.Random, kind: str, name: str, on: date) -> str | int | bool | date:
    of_type = PROCESS.words.facts[kind].fields.get(name)
    if name == "date" or of_type == "day" or name.endswith("_day"):
        return on + timedelta(chance.choice((-10, 5, 30)))
    if name in POOLS:
        return chance.choice(POOLS[name])
    if isinstance(of_type, tuple):
        return chance.choice(of_type)
    if of_type == "declinable":
        return chance.choice(sorted(PROCESS.words.declinable))
    if of_type == "number":
        return chance.randrange(1, 40)
    if of_type == "flag":
        return chance.random() < 0.5
    if name == "what":
        return chance.choice(PROCESS.duties).name
    return f"{name}{chance.randrange(2)}"


class Answers(NamedTuple):
    duties: tuple[Duty, ...]
    closed: list[tuple[Closed, ...]]
    paths: list[tuple[Step, ...]]
    stages: tuple[StageReached, ...]
    wakes_on: date | None


def answers(position: Position) -> Answers:
    asked = [
        position.ask(kind, **{name: POOLS.get(name, ("x",))[0] for name in PROCESS.words.facts[kind].concerns})
        for kind in KINDS
        if "date" not in PROCESS.words.facts[kind].concerns
    ]
    paths = [position.path_for(person) for person in PEOPLE]
    return Answers(position.duties, asked, paths, position.stages, position.wakes_on)


@pytest.mark.parametrize("seed", range(MANY))
def test_a_long_life_derived_entry_by_entry_or_twice_is_the_same_as_in_one_go(seed: int) -> None:
    entries = life(seed, length=400)
    today = max(entry.fact.on for entry in entries)
    position = derive([], PROCESS, today)
    for entry in entries:
        position = position.after(entry)
    in_one_go = answers(derive(entries, PROCESS, today))
    assert answers(position) == in_one_go
    assert answers(derive(entries, PROCESS, today)) == in_one_go


@pytest.mark.parametrize("seed", range(MANY))
def test_in_any_life_everything_owed_and_every_gate_can_say_why(seed: int) -> None:
    entries = life(seed)
    position = derive(entries, PROCESS, max(entry.fact.on for entry in entries))
    for duty in position.duties:
        why = position.why(duty)
        assert (why.rule.name, why.about, why.state, why.due) == (duty.rule, duty.about, duty.state, duty.due)
        assert why.facts[0].part == "opened_by"
        day = why.sum.gives if why.sum else None
        for moved in why.moved:
            day = moved.now
        assert why.due == why.moved[-1].now if why.moved else why.due == day
    for gate in PROCESS.gates:
        told = position.why_gate(gate.name, person="ann", version="v1")
        assert told.condition.met == (not told.condition.wants) or gate.names_no_one


@pytest.mark.parametrize("seed", range(MANY))
def test_in_any_life_gates_say_what_they_want_and_one_step_is_here(seed: int) -> None:
    entries = life(seed)
    position = derive(entries, PROCESS, max(entry.fact.on for entry in entries))
    found = answers(position)
    for answer in (answer for closed in found.closed for answer in closed):
        assert answer.wants
        assert not (answer.names_no_one and answer.waiting_for)
    for path in found.paths:
        somewhere = any(
            step.mark in ("here", "ahead", "done") and not step.left_out and not step.paused for step in path
        )
        assert sum(step.mark == "here" for step in path) == somewhere
        assert not any(step.mark == "here" and (step.left_out or step.paused) for step in path)


@pytest.mark.parametrize("seed", range(MANY))
def test_in_any_life_nobody_sees_another_and_staff_see_it_all(seed: int) -> None:
    entries = life(seed)
    position = derive(entries, PROCESS, max(entry.fact.on for entry in entries))
    whole = {entry.number for entry in staff_see(position).facts}
    for person in PEOPLE:
        view = family_member_sees(position, person)
        assert {entry.number for entry in view.facts} <= whole
        assert not (set(PEOPLE) - {person}) & view.words()
