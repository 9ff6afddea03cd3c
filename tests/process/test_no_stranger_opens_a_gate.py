"""Nobody's fact opens a gate for somebody else: every gate of the files, shut in a random life, and a stranger's facts.

A gate may say in so many words that a fact counts whoever it is about (`person: any`); then that kind is left out of
its trial. Nothing else is.
"""

import random

import pytest

from casebook import Closed, Entry, Fact, Position, Value, derive
from casebook.process.condition import ClearOf, Condition, Happened, LatestOf, Leaves, every_part
from casebook.process.words import Facts
from tests.process.test_random_lives import MANY, POOLS, PROCESS, life, random_fact

FACTS = PROCESS.words.facts
STRANGER = "a-stranger"
ABOUT_SOMEBODY = sorted(kind for kind, word in FACTS.items() if "person" in word.concerns)


def named_in(condition: Condition) -> Facts:
    match condition:
        case Happened(facts=facts) | LatestOf(facts=facts) | ClearOf(facts=facts):
            return facts
        case Leaves(start=facts):
            return facts
    return ()


def whoever(gate_name: str) -> set[str]:
    """Kinds that this gate counts whoever they are about."""
    found = set()
    for gate in PROCESS.gates:
        if gate.name == gate_name:
            for part in every_part(gate.closed_until):
                found |= {fact.kind for fact in named_in(part) if "person" in fact.free}
    return found


def questions() -> list[tuple[str, dict[str, Value]]]:
    """Each gate, asked about the first of everything it always points at."""
    asked = []
    for gate in PROCESS.gates:
        concerned = [set(FACTS[fact.kind].concerns) for fact in gate.holds]
        fields = sorted(set.intersection(*concerned))
        asked.append((gate.name, {name: POOLS.get(name, (f"{name}0",))[0] for name in fields if name != "date"}))
    return asked


def a_strangers_facts(chance: random.Random, position: Position) -> list[Entry]:
    """One of every kind that is about somebody, about the stranger; about the same version, meeting … as is asked."""
    told = []
    for kind in ABOUT_SOMEBODY:
        fields = dict(random_fact(chance, kind, position.today).fields)
        fields |= {name: POOLS.get(name, (f"{name}0",))[0] for name in FACTS[kind].concerns if name != "date"}
        fact = Fact(kind, position.today, {**fields, "person": STRANGER})
        told.append(Entry(position.last_number + 1, fact, position.entries[-1].recorded_at, "officer"))
    return told


@pytest.mark.parametrize("seed", range(MANY))
def test_a_gate_that_is_shut_stays_shut(seed: int) -> None:
    entries = life(seed)
    position = derive(entries, PROCESS, max(entry.fact.on for entry in entries))
    shut = [(name, about) for name, about in questions() if isinstance(position.gate(name, **about), Closed)]
    assert shut
    for entry in a_strangers_facts(random.Random(seed), position):  # noqa: S311 - a seed, not a secret
        after = derive([*entries, entry], PROCESS, position.today)
        for name, about in shut:
            if entry.fact.kind not in whoever(name):
                assert isinstance(after.gate(name, **about), Closed), f"{entry.fact} opened {name} about {about}"
