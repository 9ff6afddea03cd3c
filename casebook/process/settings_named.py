"""Which settings a rule goes by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from casebook.process.condition import ClearOf, Happened, SettingIs, Span
from casebook.process.rules import DutyRule, GateRule


def settings_named(rule: DutyRule | GateRule) -> tuple[str, ...]:
    """The names of the settings a promise, clock or gate counts with or asks for, each once, as they stand."""
    parts = (rule.due.span, rule.only_if) if isinstance(rule, DutyRule) else (rule.closed_until,)
    return tuple(dict.fromkeys(_named(parts)))


def _named(part: object) -> Iterator[str]:
    match part:
        case Span(amount=str(name)) | SettingIs(setting=name) | Happened(at_least=str(name)) | ClearOf(days=str(name)):
            yield name
    inside = part if isinstance(part, tuple) else [getattr(part, each.name) for each in _fields(part)]
    for each in inside:
        yield from _named(each)


def _fields(part: object) -> tuple:  # type: ignore[type-arg]
    return fields(part) if is_dataclass(part) else ()
