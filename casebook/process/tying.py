"""Tying a person's own plan to what is promised: leaving out, pausing or repeating a step does what it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from casebook.process.rules import DutyRule, GateRule, StepRule
from casebook.process.words import Allowed, Facts, Narrowed, Vocabulary
from casebook.process.written import Reader, Written

DROPPED, ADDED, MOVED = "plan_step_dropped", "plan_step_added", "plan_step_moved"
PAUSED, RESUMED, REPEATED, DONE = "plan_step_paused", "plan_step_resumed", "plan_step_repeated", "plan_step_done"
PLAN = (DROPPED, ADDED, MOVED, PAUSED, RESUMED, REPEATED, DONE)
TAKES_AWAY = (DROPPED, PAUSED, MOVED)


def tied(duties: Iterable[DutyRule], steps: Iterable[StepRule], words: Vocabulary) -> list[DutyRule]:
    """The same rules; each that is promised at a step also listens to what becomes of that step in a person's plan."""
    if not words.facts.keys() >= set(PLAN):
        return list(duties)
    return [_tied(rule, [step for step in steps if rule.name in step.promises]) for rule in duties]


def _tied(rule: DutyRule, steps: list[StepRule]) -> DutyRule:
    if not steps or rule.nature != "promise":
        return rule
    every, protecting = [step.name for step in steps], [step.name for step in steps if step.protects]
    return replace(
        rule,
        paused_by=rule.paused_by + _about(PAUSED, every),
        resumed_by=rule.resumed_by + _about(RESUMED, every),
        repeated_by=_about(REPEATED, every),
        given_up_by=_about(DROPPED, protecting),
        taken_up_by=_about(ADDED, protecting),
    )


def _about(kind: str, steps: list[str]) -> Facts:
    return (Narrowed(kind, (("step", Allowed(frozenset(steps))),)),) if steps else ()


def check_tailoring(reader: Reader, steps: Iterable[StepRule], gates: Iterable[GateRule], words: Vocabulary) -> None:
    """A promised step must say what is declined with it, or that it protects; and a gate must hold what protects."""
    if not words.facts.keys() >= set(PLAN):
        return
    rules = list(gates)
    for step in steps:
        at = Written(None, step.file, step.line)
        if step.promises and not (step.declines or step.protects):
            reader.fault(
                at, f"Something is promised at the step {step.name}: it needs `declines`, or `protects: true`."
            )
        for kind in TAKES_AWAY if step.protects else ():
            if not any(_holds(gate, kind, step.name) for gate in rules):
                reader.fault(at, f"The step {step.name} protects: a gate with override: senior must hold {kind} of it.")


def _holds(gate: GateRule, kind: str, step: str) -> bool:
    return gate.may_be_overridden and any(f.kind == kind and f.admits({"step": step}) for f in gate.holds)
