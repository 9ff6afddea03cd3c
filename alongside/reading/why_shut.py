"""Why a gate is shut: what it waits for and for whom, what is in place already, and the rule it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from alongside.access.doors import Entered
from alongside.reading.families import members_of
from alongside.reading.gates import gate_box
from alongside.reading.history import Line, labels_of, sentences
from alongside.reading.refusals import staff_sentence
from alongside.reading.reviews import position_now
from alongside.reading.rules import rules_by_name
from alongside.reading.why import facts_told, with_nobody
from alongside.reading.why_words import setting_sentences, source_sentences, sum_sentences
from alongside.record.process_in_force import process_in_force
from casebook import Closed, Position, Value, Weighed, WhyGate
from casebook.process.rules import GateRule

DATE = "date"
Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class WhyShut:
    """What the page shows. `box`: what ui.gate draws, None while it is open; `secret`: the one sentence that may be
    said where the reason itself is somebody's secret: then there is nothing else.
    """

    box: dict[str, Any] | None
    secret: str
    in_place: list[dict[str, Any]]
    days: list[list[str]]
    numbers: list[list[str]]
    facts: list[dict[str, Any]]
    lifted: list[dict[str, Any]]
    family_reads: str
    source: list[str]
    may_be_overridden: bool


def why_shut(entered: Entered, gate: str, asked: Mapping[str, str]) -> WhyShut | None:
    """The explanation; None when there is no such gate, or it is asked about something that is not in this review.

    The number of queries is always the same.
    """
    rule = next((rule for rule in process_in_force().gates if rule.name == gate), None)
    position = position_now(entered.review)
    about = _about(position, rule, asked) if rule else None
    if rule is None or about is None:
        return None
    why = position.why_gate(gate, **about)
    if rule.names_no_one:
        return _without_names(rule, why)
    names = {member.id: member.name for member in members_of(entered.review, position)}
    nodes = list(_nodes(why.condition))
    once = {entry.number: entry for node in nodes for entry in node.facts}
    newest_first = sorted(once.values(), key=lambda entry: (entry.fact.on, entry.number), reverse=True)
    told = sentences(entered.review, [*newest_first, *why.lifted_by], can=entered.can)
    lines = {(line.number, line.kind): line for line in told}
    return WhyShut(
        box=_box(entered, why.answer, names) if isinstance(why.answer, Closed) else None,
        secret="",
        in_place=_once(_in_place(position, why.condition, names, lines)),
        days=[sum_sentences(each) for each in _once(node.sum for node in nodes)],
        numbers=[setting_sentences(each) for each in _once(node.setting for node in nodes)],
        facts=[{**fact, "words": ""} for fact in facts_told(entered, [("", entry) for entry in newest_first], lines)],
        lifted=facts_told(entered, [("", entry) for entry in why.lifted_by], lines),
        family_reads=rule.family_see,
        source=source_sentences(rule.source),
        may_be_overridden=rule.may_be_overridden,
    )


def _without_names(rule: GateRule, why: WhyGate) -> WhyShut:
    secret = staff_sentence(why.answer, {}) if isinstance(why.answer, Closed) else ""
    source = source_sentences(rule.source)
    return WhyShut(None, secret, [], [], [], [], [], rule.family_see, source, rule.may_be_overridden)


def _box(entered: Entered, closed: Closed, names: Mapping[str, str]) -> dict[str, Any]:
    """The gate with each want and its next step, without asking why once more."""
    box = gate_box(
        staff_sentence(closed, dict(names)),
        [closed],
        review=entered.review.id,
        family=names,
        labels=labels_of(entered.review.id),
        can=entered.can,
    )
    return {name: part for name, part in box.items() if name != "why"}


def _about(position: Position, rule: GateRule, asked: Mapping[str, str]) -> dict[str, Value] | None:
    """What was asked as the record holds it; None when something of it is not in this record."""
    facts = position.process.words.facts
    held = {name for fact in rule.holds for name in facts[fact.kind].about}
    about: dict[str, Value] = {}
    for name, text in asked.items():
        if name not in held:
            continue
        value = _day(text) if name == DATE else _known(position, name, text)
        if value is None:
            return None
        about[name] = value
    return about


def _known(position: Position, name: str, text: str) -> Value:
    """This value of a field, if any entry of the record holds it; a step also if the path has it by itself."""
    if name == "step" and text in {step.name for step in position.process.steps}:
        return text
    values = (entry.fact.fields.get(name) for entry in position.entries)
    return next((value for value in values if value is not None and str(value) == text), None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _nodes(weighed: Weighed) -> Iterator[Weighed]:
    yield weighed
    for part in weighed.parts:
        yield from _nodes(part)


def _met(weighed: Weighed) -> Iterator[Weighed]:
    """The parts by which a condition is met, without those that ask that something has not happened."""
    if weighed.met and weighed.operator != "not":
        yield weighed
        for part in weighed.parts:
            yield from _met(part)


def _once(parts: Iterable[Part | None]) -> list[Part]:
    found: list[Part] = []
    for part in parts:
        if part is not None and part not in found:
            found.append(part)
    return found


def _in_place(
    position: Position, weighed: Weighed, names: Mapping[str, str], lines: Mapping[tuple[int, str], Line]
) -> Iterator[dict[str, Any]]:
    """Lines for ui.notes: who and what is not waited for any more."""
    if weighed.operator == "every":
        for part in weighed.parts:
            name = names.get(str(part.about.get("person", "")), "")
            if name and part.excepted:
                yield {"state": "not_wanted", "bold": name, "words": "is not waited for."}
            elif name and part.met:
                stands = _stands(position, part)
                kept = stands in ("kept", "late_kept")
                rest = "nothing is missing." if kept else "it is not waited for."
                yield {"state": stands, "bold": f"{name}.", "words": f"{_what(position, part)}: {rest}"}
    elif weighed.operator == "all_of":
        for part in weighed.parts:
            yield from _in_place(position, part, names, lines)
    elif weighed.met and (said := _has_happened(weighed, lines)):
        yield {"state": "kept", "words": said}


def _has_happened(weighed: Weighed, lines: Mapping[tuple[int, str], Line]) -> str:
    """The newest fact that met this part, in its own sentence. That the family is known goes without saying."""
    facts = [entry for node in _met(weighed) for entry in node.facts]
    newest = max(facts, key=lambda entry: (entry.fact.on, entry.number), default=None)
    if newest is None:  # met because something has not happened: nothing to tell
        return ""
    line = lines.get((newest.number, newest.fact.kind))
    return line.title if line and newest.fact.kind != "family_member_named" else ""


def _stands(position: Position, part: Weighed) -> str:
    """How the promise that a part is about stands for its person; “kept” where it is about no promise."""
    rules = [name for node in _nodes(part) for name in node.names if name in rules_by_name()]
    about = [
        duty
        for name in rules
        for duty in position.duties_of(name)
        if duty.about.get("person") == part.about.get("person")
    ]
    state = str(about[-1].state) if about else "kept"
    return state if state in ("kept", "late_kept", "not_wanted", "not_possible", "not_kept") else "kept"


def _what(position: Position, weighed: Weighed) -> str:
    """What a part of the condition is about, in the words of the process files."""
    for name in (name for node in _nodes(weighed) for name in node.names):
        if name in rules_by_name():
            return f"“{rules_by_name()[name].promises or with_nobody(rules_by_name()[name].staff_see)}”"
        if name in position.process.words.facts:
            return f"“{with_nobody(position.process.words.facts[name].staff_say).rstrip('.')}”"
    return ""
