"""./run mutate: change the rules one at a time, tell every scenario again, and see whether one of them notices.

A change no scenario notices is printed: it is a rule, or a part of one, that nobody has told a case about. With --most
N only N changes are tried, spread evenly over all rules. Fails when the share noticed is under FLOOR.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from alongside.process_files import FOLDER, load_process
from alongside.process_files.scenario import told
from casebook.process import Process, ProcessFaults
from casebook.process.condition import AllOf, AnyOf, Every, Happened, Span, Which
from casebook.process.rules import DutyRule, GateRule, Setting

FLOOR = 0.8  # of all changes tried; every one that lives is listed, so that this only ever goes up
FLAGS = ("each_time", "late_joiner_owed", "kept_earlier_counts", "brings_back")
FACTS = (
    "opened_by", "kept_by", "eased_by", "ended_by", "voided_by", "too_late_when", "paused_by", "resumed_by",
    "shown_as_tried", "explained_by",
)  # fmt: skip


class Change(NamedTuple):
    """A process with one thing wrong. `rule`: whose; `what`: how."""

    rule: str
    what: str
    process: Process


def changes(process: Process) -> Iterator[Change]:
    """Every change we know how to make."""
    for number, duty in enumerate(process.duties):
        for what, changed in duty_changes(duty):
            duties = (*process.duties[:number], *changed, *process.duties[number + 1 :])
            yield Change(duty.name, what, replace(process, duties=duties))
    for number, gate in enumerate(process.gates):
        for what, changed_gate in gate_changes(gate):
            gates = (*process.gates[:number], *changed_gate, *process.gates[number + 1 :])
            yield Change(gate.name, what, replace(process, gates=gates))
    for name, setting in process.settings.items():
        for what, changed_setting in setting_changes(setting):
            yield Change(name, what, replace(process, settings={**process.settings, name: changed_setting}))


def duty_changes(duty: DutyRule) -> Iterator[tuple[str, tuple[DutyRule, ...]]]:
    yield "left out", ()
    for name in FACTS:
        named = getattr(duty, name)
        for number, fact in enumerate(named):
            less = (*named[:number], *named[number + 1 :])
            yield f"{name} without {fact.kind}", (replace(duty, **{name: less}),)
    for name in FLAGS:
        if getattr(duty, name):
            yield f"{name} taken away", (replace(duty, **{name: False}),)
    for word in duty.not_wanted:
        yield f"no to {word} not heard", (replace(duty, not_wanted=tuple(w for w in duty.not_wanted if w != word)),)
    if duty.only_if is not None:
        yield "without its condition", (replace(duty, only_if=None),)
    if duty.due.span is not None and isinstance(duty.due.span.amount, int):
        longer = replace(duty.due, span=Span(duty.due.span.unit, duty.due.span.amount + 1))
        yield "one more", (replace(duty, due=longer),)


def gate_changes(gate: GateRule) -> Iterator[tuple[str, tuple[GateRule, ...]]]:
    yield "left out", ()
    for number, fact in enumerate(gate.holds if len(gate.holds) > 1 else ()):
        less = (*gate.holds[:number], *gate.holds[number + 1 :])
        yield f"lets {fact.kind} pass", (replace(gate, holds=less),)
    yield "who may open it turned round", (replace(gate, may_be_overridden=not gate.may_be_overridden),)
    for what, condition in condition_changes(gate.closed_until):
        yield what, (replace(gate, closed_until=condition),)


def condition_changes(condition: Any) -> Iterator[tuple[str, Any]]:
    """This condition with one thing wrong, here or anywhere inside it."""
    if isinstance(condition, (AllOf, AnyOf)):
        for number, part in enumerate(condition.parts):
            if len(condition.parts) > 1:
                less = (*condition.parts[:number], *condition.parts[number + 1 :])
                yield f"without part {number + 1} ({type(part).__name__})", replace(condition, parts=less)
            for what, changed in condition_changes(part):
                parts = (*condition.parts[:number], changed, *condition.parts[number + 1 :])
                yield what, replace(condition, parts=parts)
        return
    if isinstance(condition, Every):
        yield "nobody named turned round", replace(condition, if_no_one=_other(condition.if_no_one))
        if condition.excepting is not None:
            yield "without its exception", replace(condition, excepting=None)
    if isinstance(condition, Happened) and isinstance(condition.at_least, int):
        yield "once more", replace(condition, at_least=condition.at_least + 1)
    yield from _inside(condition)


def _inside(condition: Any) -> Iterator[tuple[str, Any]]:
    for each in fields(condition):
        value = getattr(condition, each.name)
        if isinstance(value, Which):
            if value.since:
                yield "whatever came since", replace(condition, **{each.name: replace(value, since=())})
            if value.within is not None:
                yield "however long ago", replace(condition, **{each.name: replace(value, within=None)})
        elif is_dataclass(value) and not isinstance(value, Span):
            for what, changed in condition_changes(value):
                yield what, replace(condition, **{each.name: changed})


def _other(word: str) -> str:
    return "closed" if word == "open" else "open"


def setting_changes(setting: Setting) -> Iterator[tuple[str, Setting]]:
    newest = setting.values[-1]
    value = newest.value
    if isinstance(value, int) and not isinstance(value, bool):
        yield (
            f"{value + 1} in place of {value}",
            replace(setting, values=(*setting.values[:-1], newest._replace(value=value + 1))),
        )


def noticed(change: Change, scenarios: list[tuple[Path, str]]) -> bool:
    """Does any scenario come out otherwise? Those that name the rule are told first."""
    for file, _ in sorted(scenarios, key=lambda each: change.rule not in each[1]):
        try:
            if not all(line.met for line in told(file, change.process)):
                return True
        except (ProcessFaults, KeyError, ValueError):
            return True
    return False


def spread(all_changes: list[Change], most: int) -> list[Change]:
    if most >= len(all_changes):
        return all_changes
    return [all_changes[number * len(all_changes) // most] for number in range(most)]


def main(arguments: list[str]) -> int:
    asked = argparse.ArgumentParser(prog="./run mutate", description=(__doc__ or "").split("\n")[0])
    asked.add_argument("--most", type=int, default=150, help="how many changes to try (150; about two minutes)")
    said = asked.parse_args(arguments)
    scenarios = [(file, file.read_text()) for file in sorted((FOLDER / "scenarios").glob("*.yaml"))]
    every = list(changes(load_process()))
    tried = spread(every, said.most)
    living = [change for change in tried if not noticed(change, scenarios)]
    for change in living:
        print(f"nobody noticed: {change.rule}: {change.what}")
    share = 1 - len(living) / len(tried)
    print(f"\n{len(tried)} of {len(every)} changes tried, {len(tried) - len(living)} noticed: {share:.0%}.")
    if share < FLOOR:
        print(f"That is less than {FLOOR:.0%}.")
    return 0 if share >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
