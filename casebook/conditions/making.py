"""From a condition as the file has it to an operator that can be asked."""

from __future__ import annotations

from dataclasses import replace

from casebook.conditions.days import ClearOfCheck, LeavesCheck
from casebook.conditions.facts import HappenedCheck, LatestOfCheck
from casebook.conditions.joined import AllOfCheck, AnyOfCheck, EveryCheck, NotCheck
from casebook.conditions.operator import PERSON, Ground, Operator
from casebook.conditions.settled import AllSettledCheck, SettingCheck, SettledCheck
from casebook.process.condition import (
    AllOf,
    AnyOf,
    ClearOf,
    Condition,
    Every,
    Happened,
    LatestOf,
    Leaves,
    SettingIs,
    Settled,
)


def make_check(condition: Condition, ground: Ground) -> Operator:
    """The operator for a condition, with all its parts."""
    match condition:
        case Happened():
            return HappenedCheck(condition, ground)
        case LatestOf():
            return LatestOfCheck(condition, ground)
        case Leaves():
            return LeavesCheck(condition, ground)
        case ClearOf(unless=unless):
            whose = replace(ground, possible=ground.possible | {PERSON})
            return ClearOfCheck(condition, ground, make_check(unless, whose) if unless else None)
        case Settled(promise):
            return AllSettledCheck(ground) if promise is None else SettledCheck(promise, ground)
        case SettingIs():
            return SettingCheck(condition, ground)
        case Every(follows=follows, excepting=excepting, seen_as=seen_as):
            inside = ground.pointing_also_at(seen_as)
            follow = make_check(follows, inside)
            return EveryCheck(condition, ground, follow, make_check(excepting, inside) if excepting else None)
        case AllOf(parts):
            return AllOfCheck([make_check(part, ground) for part in parts])
        case AnyOf(parts):
            return AnyOfCheck([make_check(part, ground) for part in parts])
        case _:
            return NotCheck(make_check(condition.part, ground), _gist(condition.part))


def _gist(condition: Condition) -> str:
    """What a condition is about, in a few words."""
    match condition:
        case Happened(facts=facts) | LatestOf(should_be=facts) | Leaves(start=facts) | ClearOf(facts=facts):
            return facts[0].kind
        case Settled(promise):
            return promise or "all_promises"
        case SettingIs(setting=name) | Every(members=name):
            return name
        case AllOf(parts) | AnyOf(parts):
            return " / ".join(_gist(part) for part in parts)
        case _:
            return f"not: {_gist(condition.part)}"
