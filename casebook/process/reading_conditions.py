"""Reading a condition, with the guard that a fact about a person or version must be pointed at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from casebook.process.condition import (
    UNITS,
    AllOf,
    AnyOf,
    ClearOf,
    Condition,
    Every,
    Happened,
    LatestOf,
    Leaves,
    Not,
    SettingIs,
    Settled,
    Span,
    Which,
)
from casebook.process.naming_facts import narrowed, read_facts, scalar
from casebook.process.words import Facts, Narrowed, Vocabulary
from casebook.process.written import Reader, Written

MODIFIERS = ("where", "since", "within", "exactly")
ALSO: Mapping[str, tuple[str, ...]] = {
    "happened": (*MODIFIERS, "at_least", "different"),
    "latest_of": (*MODIFIERS, "is"),
    "leaves": (*MODIFIERS, "or_today"),
    "clear_of": ("days", "of", "unless", "where"),
    "settled": (),
    "all_promises": (),
    "setting": ("is",),
    "every": ("if_no_one", "except", "as"),
    "all_of": (),
    "any_of": (),
    "not": (),
    "condition": (),
}
"""Each operator and the keys that may stand beside it."""


@dataclass(frozen=True)
class Scope:
    """What a condition may refer to where it stands."""

    words: Vocabulary
    pointed: frozenset[str]
    """Fields the rule points at."""
    days: frozenset[str]
    """Fields that may hold the day a condition looks at."""
    promises: frozenset[str]
    settings: frozenset[str]
    may_ask_settled: bool = True
    inside: tuple[str, ...] = ()
    """Names of the conditions being read, so that none contains itself."""


ALWAYS: Condition = AllOf(())


def read_condition(reader: Reader, at: Written, scope: Scope) -> Condition:
    """The condition written here; `ALWAYS` where it can't be read, beside a fault."""
    keys = reader.mapping(at, "A condition", {word for op, also in ALSO.items() for word in (op, *also)})
    ops = [word for word in keys if word in ALSO]
    if "every" in ops:
        return _every(reader, at, keys, scope)
    if len(ops) != 1:
        if isinstance(at.value, dict) and (ops or not reader.faults):
            reader.fault(at, f"A condition needs one operator, not {' and '.join(ops) or 'none'}.")
        return ALWAYS
    op = ops[0]
    for word, value in keys.items():
        if word != op and word not in ALSO[op]:
            reader.fault(value, f"{word!r} does not go with {op}.", word=word, known=ALSO[op])
    return _READ[op](reader, keys, scope)


def _every(reader: Reader, at: Written, keys: dict[str, Written], scope: Scope) -> Condition:
    name = reader.one_of(keys["every"], "The set", scope.words.sets)
    members = scope.words.sets.get(name)
    if "if_no_one" not in keys:
        reader.fault(at, f"`every: {name}` must say if_no_one: open or closed.")
    if_no_one = reader.one_of(keys.get("if_no_one"), "if_no_one", ["open", "closed"], "closed")
    seen_as = reader.text(keys.get("as"), "as") or (members.field if members else name)
    inner = replace(scope, pointed=scope.pointed | {seen_as})
    rest = {word: value for word, value in keys.items() if word not in ("every", "if_no_one", "except", "as")}
    if not rest:
        reader.fault(at, f"`every: {name}` must say what holds for each.")
        return ALWAYS
    excepting = read_condition(reader, keys["except"], inner) if "except" in keys else None
    follows = read_condition(reader, Written(rest, at.file, at.line), inner)
    return Every(name, "open" if if_no_one == "open" else "closed", excepting, seen_as, follows)


def facts_pointed_at(reader: Reader, at: Written, facts: Facts, scope: Scope) -> Facts:
    """The same facts, after the guard: a stranger's fact must never satisfy a rule."""
    for fact in facts:
        concerned = scope.words.facts[fact.kind].concerns
        free = fact.free | {name for name, _ in fact.where}
        for name in scope.words.must_be_pointed_at:
            if name in concerned and name not in scope.pointed and name not in free:
                reader.fault(at, f"{fact.kind} is about a {name} the rule does not point at; write `{name}: any`.")
    return facts


def _facts(reader: Reader, keys: Mapping[str, Written], op: str, scope: Scope) -> Facts:
    facts = read_facts(reader, keys[op], op, scope.words)
    if "where" in keys:
        narrowing = reader.mapping(keys["where"], "where")
        kinds = tuple(fact.kind for fact in facts)
        more = narrowed(reader, kinds, narrowing, scope.words, alone=len(kinds) == 1)
        facts = tuple(_both(one, two) for one, two in zip(facts, more, strict=True))
    return facts_pointed_at(reader, keys[op], facts, scope)


def _both(one: Narrowed, two: Narrowed) -> Narrowed:
    return Narrowed(one.kind, one.where + two.where, one.free | two.free, one.other | two.other)


def _which(reader: Reader, keys: Mapping[str, Written], scope: Scope) -> Which:
    since = read_facts(reader, keys.get("since"), "since", scope.words)
    if since:
        facts_pointed_at(reader, keys["since"], since, scope)
    within = read_span(reader, keys["within"], "within", scope.settings) if "within" in keys else None
    return Which(since, within, frozenset(reader.texts(keys.get("exactly"), "exactly")))


def read_span(reader: Reader, at: Written, what: str, settings: frozenset[str], also: tuple[str, ...] = ()) -> Span:
    """`{working_days: 10}` or `{days: name_of_a_setting}`; `also` are further keys the mapping may hold."""
    keys = reader.mapping(at, what, (*UNITS, *also))
    for unit in UNITS:
        if unit in keys:
            return Span(unit, read_amount(reader, keys[unit], settings))
    reader.fault(at, f"{what} needs working_days, days or months.")
    return Span("days", 0)


def read_amount(reader: Reader, at: Written, settings: frozenset[str]) -> int | str:
    """A whole number, or the name of a setting."""
    if isinstance(at.value, str):
        return reader.one_of(at, "The setting", settings)
    return reader.number(at, "The length")


def _happened(reader: Reader, keys: dict[str, Written], scope: Scope) -> Condition:
    facts = _facts(reader, keys, "happened", scope)
    different = reader.text(keys.get("different"), "different") or None
    for fact in facts:
        word = scope.words.facts[fact.kind]
        if different and not word.holds(different):
            at = keys["different"]
            reader.fault(at, f"{fact.kind} has no field {different!r}.", word=different, known=word.all_fields)
    at_least: int | str = 2 if different else 1
    if "at_least" in keys:
        at_least = read_amount(reader, keys["at_least"], scope.settings)
    return Happened(facts, _which(reader, keys, scope), at_least, different)


def _latest_of(reader: Reader, keys: dict[str, Written], scope: Scope) -> Condition:
    if "is" not in keys:
        reader.fault(keys["latest_of"], "latest_of needs `is`.")
    should_be = read_facts(reader, keys.get("is"), "is", scope.words)
    return LatestOf(_facts(reader, keys, "latest_of", scope), should_be, _which(reader, keys, scope))


def _leaves(reader: Reader, keys: dict[str, Written], scope: Scope) -> Condition:
    at = keys["leaves"]
    inner = reader.mapping(at, "leaves", (*UNITS, "from", "from_first", "until", "or_today", "where", "since"))
    span = read_span(
        reader, at, "leaves", scope.settings, ("from", "from_first", "until", "or_today", "where", "since")
    )
    start = "from_first" if "from_first" in inner else "from"
    if start not in inner:
        reader.fault(at, "leaves needs `from` or `from_first`.")
        return ALWAYS
    beside = {word: value for word, value in keys.items() if word != "leaves"} | inner
    until = _day_field(reader, inner.get("until"), at, scope)
    or_today = reader.flag(beside.get("or_today"), "or_today")
    facts = _facts(reader, beside, start, scope)
    return Leaves(span, facts, _which(reader, beside, scope), until, start == "from_first", or_today)


def _day_field(reader: Reader, at: Written | None, where: Written, scope: Scope) -> str:
    if at is None:
        reader.fault(where, "Which day? Name a field that holds it, or today.")
        return "today"
    return reader.one_of(at, "The day", [*scope.days, "today"], "today")


def _clear_of(reader: Reader, keys: dict[str, Written], scope: Scope) -> Condition:
    days = read_amount(reader, keys["days"], scope.settings) if "days" in keys else 0
    whose = replace(scope, pointed=scope.pointed | {"person"})  # `unless` is asked of the person whose day it is
    unless = read_condition(reader, keys["unless"], whose) if "unless" in keys else None
    of = _day_field(reader, keys.get("of"), keys["clear_of"], scope)
    return ClearOf(_facts(reader, keys, "clear_of", scope), days, of, unless)


def _settled(reader: Reader, keys: dict[str, Written], scope: Scope) -> Condition:
    at = keys.get("settled") or keys["all_promises"]
    if not scope.may_ask_settled:
        reader.fault(at, "A duty can't depend on whether another is settled.")
    if "all_promises" in keys or at.value == "all_promises":
        return Settled(None)
    return Settled(reader.one_of(at, "The promise", scope.promises) or None)


def _setting(reader: Reader, keys: dict[str, Written], scope: Scope) -> Condition:
    name = reader.one_of(keys["setting"], "The setting", scope.settings)
    if "is" not in keys:
        reader.fault(keys["setting"], "setting needs `is`.")
        return ALWAYS
    at = keys["is"]
    items = at.value if isinstance(at.value, list) else [at]
    return SettingIs(name, frozenset(scalar(reader, item) for item in items))


def _parts(reader: Reader, at: Written, scope: Scope) -> tuple[Condition, ...]:
    parts = tuple(read_condition(reader, item, scope) for item in reader.items(at, "all_of and any_of"))
    if not parts:
        reader.fault(at, "There should be at least one condition here.")
    return parts


def _named(reader: Reader, keys: dict[str, Written], scope: Scope) -> Condition:
    name = reader.one_of(keys["condition"], "The condition", scope.words.conditions)
    if name in scope.inside:
        reader.fault(keys["condition"], f"The condition {name!r} contains itself.")
    if not name or name in scope.inside:
        return ALWAYS
    inner = Reader()
    condition = read_condition(inner, scope.words.conditions[name], replace(scope, inside=(*scope.inside, name)))
    for fault in inner.faults:
        reader.fault(keys["condition"], f"In the condition {name} ({fault.file}:{fault.line}): {fault.says}")
        reader.faults[-1] = reader.faults[-1]._replace(nearest=fault.nearest)
    return condition


_READ: Mapping[str, Callable[[Reader, dict[str, Written], Scope], Condition]] = {
    "happened": _happened,
    "latest_of": _latest_of,
    "leaves": _leaves,
    "clear_of": _clear_of,
    "settled": _settled,
    "all_promises": _settled,
    "setting": _setting,
    "all_of": lambda reader, keys, scope: AllOf(_parts(reader, keys["all_of"], scope)),
    "any_of": lambda reader, keys, scope: AnyOf(_parts(reader, keys["any_of"], scope)),
    "not": lambda reader, keys, scope: Not(read_condition(reader, keys["not"], scope)),
    "condition": _named,
}
