"""Telling a scenario to the rules: each expectation beside what the casebook answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from alongside.process_files.expecting import Expected, Plain
from alongside.process_files.story import Block, Story
from casebook import Closed, Duty, Entry, Fact, Position, Process, derive
from casebook.audience import View, advocate_sees, family_member_sees, public_sees, staff_see

Judged = tuple[str, object, object, bool]
"""What was asked, what was expected, what there is, and whether they are the same."""


class Line(NamedTuple):
    """One thing expected, and what there is."""

    on: date
    line: int
    what: str
    expected: object
    actual: object
    met: bool


def tell(story: Story, process: Process) -> Iterator[Line]:
    """Every expectation of the story in order, judged at its point of the record."""
    if story.proclaimed:
        process = replace(process, calendars=(*process.calendars, *story.proclaimed))
    process = process.with_settings(story.settings)
    first_day = story.blocks[0].on if story.blocks else date.min
    position = derive([], process, first_day)
    for block in story.blocks:
        position = _go_on(position, block)
        for expected in block.expected:
            yield from _judge(position, expected)


def _go_on(position: Position, block: Block) -> Position:
    today = position.today
    for fact in block.facts:
        recorded_on = max(fact.on, block.on) if not position.last_number or fact.on >= today else block.on
        moment = datetime.combine(recorded_on, time(12), UTC) + timedelta(seconds=position.last_number)
        position = position.after(Entry(position.last_number + 1, Fact(*fact), moment, "scenario"))
    return position.on_day(block.on)


def _judge(position: Position, expected: Expected) -> Iterator[Line]:
    judge: Callable[[Position, Expected], Iterator[Judged]]
    match expected.sort:
        case "view":
            judge = _judge_view
        case "try":
            judge = _judge_try
        case "gate":
            judge = _judge_gate
        case _:
            judge = _judge_duty
    for what, wanted, actual, met in judge(position, expected):
        yield Line(position.today, expected.line, what, wanted, actual, met)


def _judge_duty(position: Position, expected: Expected) -> Iterator[Judged]:
    """Of several rules one word can mean, the one that answers as expected; else the one there is most to say of."""
    called = f"{expected.sort} {expected.name}{_for(expected.about)}"
    found = {rule: position.duties_of(rule, **expected.about) for rule in expected.rules}
    if expected.sort.startswith("no_"):
        there = [duty for duties in found.values() for duty in duties if _fits(duty, expected.wanted)]
        yield called, "none", f"{len(there)} of them" if there else "none", not there
        return
    judged = [list(_judge_duties(called, expected.wanted, duties)) for duties in found.values()]
    yield from max(judged, key=lambda lines: (all(line[-1] for line in lines), lines[0][2] != "none"))


def _judge_duties(called: str, wanted: Mapping[str, Plain], found: tuple[Duty, ...]) -> Iterator[Judged]:
    said = dict(wanted)
    if "opened_on" in said:
        opened_on = said.pop("opened_on")
        called += f" opened {opened_on}"
        found = tuple(duty for duty in found if duty.opened_on == opened_on)
    if "count" in said:
        count = said.pop("count")
        yield f"{called} count", count, len(found), count == len(found)
        if not found and not said:
            return
    if not found:
        yield called, "there", "none", False
        return
    duty = _meant(found, said)
    if not said and "count" not in wanted:
        yield called, "there", "there", True
    for word, value in said.items():
        actual = _comparable(getattr(duty, word))
        yield f"{called} {word}", value, actual, _same(value, actual)


def _fits(duty: Duty, wanted: Mapping[str, Plain]) -> bool:
    return all(_same(value, _comparable(getattr(duty, word))) for word, value in wanted.items())


def _meant(found: tuple[Duty, ...], wanted: Mapping[str, Plain]) -> Duty:
    """The newest; of several opened by one fact, one that fits if there is one."""
    opened = found[-1].opened_by.number
    newest = [duty for duty in found if duty.opened_by.number == opened]
    fitting = (duty for duty in newest if _fits(duty, wanted))
    return next(fitting, newest[-1])


def _judge_try(position: Position, expected: Expected) -> Iterator[Judged]:
    closed = position.ask(expected.name, expected.on, **expected.about)
    called = f"try {expected.name}{_for(expected.about)}"
    gates = {answer.gate for answer in closed}
    actual: object = sorted(gates) or "allowed"
    wanted = expected.wanted
    refused_by = expected.named.get("refused_by", ())
    not_by = expected.named.get("not_by", ())
    meant = [answer for answer in closed if any(answer.gate in word for word in refused_by)]
    if "allowed" in wanted:
        yield f"{called} allowed", wanted["allowed"], actual, (not closed) is wanted["allowed"]
    if refused_by:
        yield f"{called} refused_by", wanted["refused_by"], actual, all(gates & set(word) for word in refused_by)
    if not_by:
        yield f"{called} not_by", wanted["not_by"], actual, not any(gates & set(word) for word in not_by)
    if not {"allowed", "refused_by", "not_by"} & set(wanted):
        yield f"{called} refused", "refused", actual, bool(closed)
    yield from _judge_answers(called, meant if refused_by else list(closed), wanted)
    if "says_nothing_of" in wanted:
        told = " ".join(repr(answer[1:]) for answer in closed)
        said = [name for name in _several(wanted["says_nothing_of"]) if _stands_in(told, str(name))]
        yield f"{called} says_nothing_of", wanted["says_nothing_of"], said or "nothing", not said


def _stands_in(told: str, name: str) -> bool:
    """As a word of its own, or a part of an id: `ann` stands in `a1-ann` and `ann_a1`, but not in `cannot`."""
    return re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", told) is not None


def _judge_answers(called: str, closed: list[Closed], wanted: Mapping[str, Plain]) -> Iterator[Judged]:
    if "waiting_for" in wanted:
        people = sorted({person for answer in closed for person in answer.waiting_for})
        yield (
            f"{called} waiting_for",
            wanted["waiting_for"],
            people,
            sorted(map(str, _several(wanted["waiting_for"]))) == people,
        )
    if "earliest" in wanted:
        earliest = max((answer.earliest for answer in closed if answer.earliest), default=None)
        yield f"{called} earliest", wanted["earliest"], earliest, _same(wanted["earliest"], earliest)


def _judge_gate(position: Position, expected: Expected) -> Iterator[Judged]:
    """A code can mean several gates. They are open together, and shut when one of them is."""
    answers = [position.gate(rule, **expected.about) for rule in expected.rules]
    closed = [answer for answer in answers if isinstance(answer, Closed)]
    called = f"gate {expected.name}{_for(expected.about)}"
    if "open" in expected.wanted:
        yield f"{called} open", expected.wanted["open"], not closed, (not closed) is expected.wanted["open"]
    if "override" in expected.wanted:
        lifted = any(gate.may_be_overridden for gate in position.process.gates if gate.name in expected.rules)
        override = "senior" if lifted else "never"
        yield f"{called} override", expected.wanted["override"], override, override == expected.wanted["override"]
    yield from _judge_answers(called, closed, expected.wanted)


def _judge_view(position: Position, expected: Expected) -> Iterator[Judged]:
    people = [str(person) for person in _several(expected.wanted.get("of"))] or [expected.name]
    seen = frozenset().union(*(_view(position, expected.name, person).words() for person in people))
    called = f"view {expected.name}"
    for name in _several(expected.wanted.get("sees")):
        yield f"{called} sees", str(name), "seen" if str(name) in seen else "not seen", str(name) in seen
    for name in _several(expected.wanted.get("never")):
        yield f"{called} never", str(name), "seen" if str(name) in seen else "not seen", str(name) not in seen


def _view(position: Position, reader: str, person: str) -> View:
    if reader == "staff":
        return staff_see(position)
    if reader == "public":
        return public_sees(position)
    if reader == person:
        return family_member_sees(position, person)
    return advocate_sees(position, reader, person)


def _for(about: Mapping[str, object]) -> str:
    return f" ({', '.join(f'{name} {value}' for name, value in about.items())})" if about else ""


def _comparable(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _same(wanted: object, actual: object) -> bool:
    if isinstance(actual, list) and wanted is True:
        return bool(actual)
    if isinstance(actual, list) and not isinstance(wanted, list):
        wanted = [] if wanted in (None, False) else [wanted]
    if isinstance(wanted, bool) or isinstance(actual, bool):
        return wanted is actual
    return wanted == actual


def _several(value: Plain) -> list[object]:
    return list(value) if isinstance(value, list) else [] if value is None else [value]
