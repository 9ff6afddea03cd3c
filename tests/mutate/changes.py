"""Every change to the rules that we know how to make: one thing wrong at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, NamedTuple

from casebook.process import Process
from casebook.process.condition import AllOf, AnyOf, Every, Happened, Span, Which
from casebook.process.rules import DutyRule, GateRule, Setting

FLAGS = ("each_time", "late_joiner_owed", "kept_earlier_counts", "brings_back")
FACTS = (
    "opened_by", "kept_by", "eased_by", "ended_by", "voided_by", "too_late_when", "paused_by", "resumed_by",
    "shown_as_tried", "explained_by",
)  # fmt: skip
ALERTS = ("alerts_working_days_before", "alerts_days_before")
NOTHING_ASKED = AllOf(())


class Change(NamedTuple):
    """One thing wrong. `kind`: duty, gate or setting; `rule`: its name, at this `place` among them; `what` is wrong."""

    kind: str
    rule: str
    place: int
    what: str
    wrong: DutyRule | GateRule | Setting

    @property
    def called(self) -> str:
        return f"{self.rule}: {self.what}"

    def made_to(self, process: Process) -> Process:
        """The process with this one thing wrong."""
        if isinstance(self.wrong, DutyRule):
            return replace(process, duties=_put(process.duties, self.place, self.wrong))
        if isinstance(self.wrong, GateRule):
            return replace(process, gates=_put(process.gates, self.place, self.wrong))
        return replace(process, settings={**process.settings, self.rule: self.wrong})


def _put(rules: tuple[Any, ...], place: int, rule: object) -> tuple[Any, ...]:
    return (*rules[:place], rule, *rules[place + 1 :])


def changes(process: Process) -> list[Change]:
    """All of them, each called otherwise than every other."""
    found: list[Change] = []
    seen: dict[str, int] = {}
    for change in (*_of_duties(process), *_of_gates(process), *_of_settings(process)):
        seen[change.called] = seen.get(change.called, 0) + 1
        again = f" ({seen[change.called]})" if seen[change.called] > 1 else ""
        found.append(change._replace(what=change.what + again))
    return found


def _of_duties(process: Process) -> Iterator[Change]:
    for place, duty in enumerate(process.duties):
        for what, wrong in duty_changes(duty):
            yield Change("duty", duty.name, place, what, wrong)


def _of_gates(process: Process) -> Iterator[Change]:
    for place, gate in enumerate(process.gates):
        for what, wrong in gate_changes(gate):
            yield Change("gate", gate.name, place, what, wrong)


def _of_settings(process: Process) -> Iterator[Change]:
    for setting in process.settings.values():
        for what, wrong in setting_changes(setting):
            yield Change("setting", setting.name, 0, what, wrong)


def duty_changes(duty: DutyRule) -> Iterator[tuple[str, DutyRule]]:
    yield "left out", replace(duty, opened_by=())
    for name in FACTS:
        named = getattr(duty, name)
        for number, fact in enumerate(named if name != "opened_by" or len(named) > 1 else ()):
            if fact.kind.startswith("plan_step_"):  # stands in no file: path.yaml ties promises to steps
                continue
            less = (*named[:number], *named[number + 1 :])
            yield f"{name} without {fact.kind}", replace(duty, **{name: less})
    for name in ALERTS:
        if getattr(duty, name):
            yield f"{name} taken away", replace(duty, **{name: ()})
    for name in FLAGS:
        if getattr(duty, name):
            yield f"{name} taken away", replace(duty, **{name: False})
    for word in duty.not_wanted:
        yield f"no to {word} not heard", replace(duty, not_wanted=tuple(w for w in duty.not_wanted if w != word))
    if duty.only_if is not None:
        yield "without its condition", replace(duty, only_if=None)
    if duty.due.span is not None and isinstance(duty.due.span.amount, int):
        longer = replace(duty.due, span=Span(duty.due.span.unit, duty.due.span.amount + 1))
        yield "one more", replace(duty, due=longer)


def gate_changes(gate: GateRule) -> Iterator[tuple[str, GateRule]]:
    yield "left out", replace(gate, closed_until=NOTHING_ASKED)
    if gate.names_no_one:
        yield "names somebody", replace(gate, names_no_one=False)
    for number, fact in enumerate(gate.holds if len(gate.holds) > 1 else ()):
        less = (*gate.holds[:number], *gate.holds[number + 1 :])
        yield f"lets {fact.kind} pass", replace(gate, holds=less)
    yield "who may open it turned round", replace(gate, may_be_overridden=not gate.may_be_overridden)
    for what, condition in condition_changes(gate.closed_until):
        yield what, replace(gate, closed_until=condition)


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
