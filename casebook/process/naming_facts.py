"""Reading facts as rules name them: `said_wanted`, or `{said_wanted: {what: taking_part, person: any}}`."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.process.words import Allowed, Facts, Narrowed, Vocabulary
from casebook.process.written import Reader, Written, shown
from casebook.record import Value


def read_facts(reader: Reader, at: Written | None, what: str, words: Vocabulary) -> Facts:
    """One fact or a list of them, groups spelt out. Empty where nothing is written."""
    if at is None:
        return ()
    items = at.value if isinstance(at.value, list) else [at]
    return tuple(fact for item in items for fact in _read_one(reader, item, what, words))


def _read_one(reader: Reader, at: Written, what: str, words: Vocabulary) -> Facts:
    if isinstance(at.value, str):
        return tuple(Narrowed(kind) for kind in known_kinds(reader, at, at.value, words))
    if not isinstance(at.value, dict) or len(at.value) != 1:
        reader.fault(at, f"{what} should name a fact, or a fact with field values, not {shown(at)}.")
        return ()
    ((name, values),) = at.value.items()
    narrowing = reader.mapping(values, f"{name}")
    return narrowed(reader, known_kinds(reader, values, name, words), narrowing, words, alone=name in words.facts)


def known_kinds(reader: Reader, at: Written, name: str, words: Vocabulary) -> tuple[str, ...]:
    """The kinds a name stands for, or a fault."""
    kinds = words.kinds(name)
    if not kinds:
        reader.fault(at, f"There is no fact {name!r}.", word=name, known=[*words.facts, *words.groups])
    return kinds


def narrowed(
    reader: Reader, kinds: tuple[str, ...], narrowing: Mapping[str, Written], words: Vocabulary, *, alone: bool
) -> Facts:
    """Each kind with the field values it must have. In a group, a kind without such a field passes."""
    for name, value in narrowing.items():
        known = {field for kind in kinds for field in words.facts[kind].all_fields}
        if kinds and name not in known:
            whose = kinds[0] if alone else "any of these facts"
            reader.fault(value, f"{whose} has no field {name!r}.", word=name, known=known)
    return tuple(_narrow(reader, kind, narrowing, words) for kind in kinds)


def _narrow(reader: Reader, kind: str, narrowing: Mapping[str, Written], words: Vocabulary) -> Narrowed:
    fact = words.facts[kind]
    where: list[tuple[str, Allowed]] = []
    free, other = set(), set()
    for name, written in narrowing.items():
        if not fact.holds(name):
            continue
        if written.value == "any":
            free.add(name)
        elif written.value == "other" and name in fact.about:
            other.add(name)
        else:
            where.append((name, _allowed(reader, name, written)))
            _check_closed_words(reader, fact.fields.get(name), written, f"{kind}.{name}")
    return Narrowed(kind, tuple(where), frozenset(free), frozenset(other))


def _allowed(reader: Reader, name: str, at: Written) -> Allowed:
    if isinstance(at.value, dict):
        inner = reader.mapping(at, name, ["not"]).get("not")
        return Allowed(_values(reader, inner), but_not=True) if inner else Allowed(frozenset())
    return Allowed(_values(reader, at))


def _values(reader: Reader, at: Written) -> frozenset[Value]:
    items = at.value if isinstance(at.value, list) else [at]
    return frozenset(value for item in items if (value := scalar(reader, item)) is not None)


def scalar(reader: Reader, at: Written) -> Value:
    """A single value; a mapping or list is a fault."""
    if isinstance(at.value, dict | list):
        reader.fault(at, f"Here should stand a single value, not {shown(at)}.")
        return None
    return at.value  # type: ignore[return-value]


def _check_closed_words(reader: Reader, of_type: str | tuple[str, ...] | None, at: Written, what: str) -> None:
    """A value that is not among the only words a field allows would never match: a fault."""
    if not isinstance(of_type, tuple):
        return
    for value in (
        _values(Reader(), at) if not isinstance(at.value, dict) else _values(Reader(), at.value.get("not", at))
    ):
        if value not in of_type:
            reader.fault(at, f"{what} can't be {value!r}.", word=value, known=of_type)
