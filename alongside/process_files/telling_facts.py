"""Facts as a scenario tells them: `review_decided`, `{panel_meeting_held: m1}`, `{call_made: {person: jo}}`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import product

from alongside.process_files.other_values import NOT_READ, closed_word, field_meant
from alongside.process_files.other_words import Called
from alongside.process_files.written_days import day_in, read_day
from casebook.process import FactWord, Process, Reader, Written
from casebook.process.naming_facts import scalar
from casebook.process.written import shown
from casebook.record import Fact, Value

HAPPENED_ON = ("on", "happened_on")
ALSO_HAPPENED_ON = ("day", "date")
"""Where the fact holds no such field, and the day has come: a day to come would be about something else."""
NAMED_AS = ("fact", "kind")
TYPES_OF_DAY = ("day",)
DAY_FIELDS = ("date",)


class FactReader:
    """Reads facts; faults go to the reader. `strands`: the ids of the review's strands."""

    def __init__(self, reader: Reader, process: Process, called: Called, strands: Iterable[str]) -> None:
        self.reader = reader
        self.process = process
        self.called = called
        self.strands = tuple(strands)

    def facts(self, at: Written | None, on: date) -> Iterator[Fact]:
        """The facts of one day: a list, a single one, or a mapping of one after the other."""
        if at is None or at.value in (None, {}):
            return
        if isinstance(at.value, list):
            for item in at.value:
                yield from self.one(item, on)
        elif isinstance(at.value, dict) and not self._is_one_fact(at.value):
            for word, fields in at.value.items():
                yield from self.named(str(word), fields, on)
        else:
            yield from self.one(at, on)

    def one(self, at: Written, on: date) -> Iterator[Fact]:
        if isinstance(at.value, str):
            yield from self.named(at.value, Written(None, at.file, at.line), on)
        elif isinstance(at.value, dict) and at.value:
            word, fields = self.taken_apart(at)
            if word:
                yield from self.named(word, fields, on)
        else:
            self.reader.fault(at, f"Here should stand a fact, not {shown(at)}.")

    def taken_apart(self, at: Written, known: Iterable[str] = ()) -> tuple[str, Written]:
        """The word and the fields, also where the fields stand beside the word instead of under it.

        `known`: keys that may stand here and belong to neither.
        """
        keys = {str(word): value for word, value in at.value.items() if word not in known}  # type: ignore[attr-defined]
        for as_field in NAMED_AS:
            if as_field in keys and len(keys) > 1 and self.called.fact(str(keys[as_field].value)):
                return str(keys.pop(as_field).value), Written(keys, at.file, at.line)
        word = next((word for word in keys if self.called.fact(word)), next(iter(keys), ""))
        fields = keys.pop(word) if word else at
        kind = self.called.fact(word)
        beside = {name for name in keys if kind and self._holds(self.process.words.facts[kind], name)}
        for name in keys.keys() - beside:
            self.reader.fault(keys[name], f"Nothing is called {name!r} here.", word=name, known=known)
        if beside and fields.value is None:
            fields = Written({name: keys[name] for name in beside}, at.file, at.line)
        return word, fields

    def _is_one_fact(self, keys: Mapping[object, Written]) -> bool:
        words = [str(word) for word in keys]
        return len(words) == 1 or words[0] in NAMED_AS or not all(self.called.fact(word) for word in words)

    @staticmethod
    def _holds(word: FactWord, name: str) -> bool:
        return word.holds(field_meant(word, name)) or name in HAPPENED_ON

    def named(self, word: str, at: Written, on: date) -> Iterator[Fact]:
        """The facts meant: one, or one for each where a field holds a list."""
        kind = self.called.fact(word)
        if kind is None:
            known = [*self.process.words.facts, *self.process.words.groups]
            self.reader.fault(at, f"There is no fact {word!r}.", word=word, known=known)
            return
        fact_word = self.process.words.facts[kind]
        fields: dict[str, tuple[Value, ...]] = {}
        for written, value in self._fields(fact_word, at).items():
            name = field_meant(fact_word, written)
            if self._says_when(fact_word, name, value, on):
                on = read_day(self.reader, value, name, on)
            elif name in NOT_READ and not fact_word.holds(name):
                continue
            elif name in fields:
                self.reader.fault(value, f"{kind} says its {name} twice, once as {written!r}.")
            elif not fact_word.holds(name):
                self.reader.fault(value, f"{kind} has no field {name!r}.", word=name, known=fact_word.all_fields)
            else:
                fields[name] = tuple(self._value(fact_word, name, each) for each in _each(value))
        if "strand" in fact_word.concerns and "strand" not in fields and len(self.strands) == 1:
            fields["strand"] = self.strands
        for name in fact_word.concerns:
            if name not in fields and name != "strand":
                self.reader.fault(at, f"{kind} needs its {name}.")
        for values in product(*fields.values()):
            yield Fact(kind, on, dict(zip(fields, values, strict=True)))

    @staticmethod
    def _says_when(word: FactWord, name: str, at: Written, on: date) -> bool:
        if word.holds(name) or name in HAPPENED_ON:
            return not word.holds(name)
        found = day_in(str(at.value)) if name in ALSO_HAPPENED_ON else None
        return found is not None and found.day <= on

    def _fields(self, word: FactWord, at: Written) -> dict[str, Written]:
        """The fields written under a fact. A bare value is the one thing the fact is about."""
        if at.value is None:
            return {}
        if isinstance(at.value, dict):
            return self.reader.mapping(at, word.kind)
        about = [name for name in word.concerns if name != "strand"] or list(word.concerns)
        if len(about) == 1:
            return {about[0]: at}
        self.reader.fault(at, f"{word.kind} needs its fields by name, not {shown(at)}.")
        return {}

    def _value(self, word: FactWord, name: str, at: Written) -> Value:
        value = scalar(self.reader, at)
        of_type = word.fields.get(name)
        if of_type in TYPES_OF_DAY or name in DAY_FIELDS:
            return read_day(self.reader, at, f"{word.kind}.{name}", date.min)
        if of_type == "flag" and value in ("yes", "no"):
            return value == "yes"
        if isinstance(of_type, tuple) and isinstance(value, bool):
            value = "yes" if value else "no"  # {answer: true} where only yes and no are allowed
        allowed, meant = self._closed_words(word.kind, name, value)
        if allowed is not None and meant not in allowed:
            self.reader.fault(at, f"{word.kind}.{name} can't be {at.value!r}.", word=at.value, known=allowed)
        return meant

    def _closed_words(self, kind: str, name: str, value: Value) -> tuple[tuple[str, ...] | None, Value]:
        """The words a field allows, if only some, and the one that is meant."""
        process, called = self.process, self.called
        if kind == "strand_opened" and name == "type":
            return tuple(process.types), called.review_type(str(value)) or value
        if kind in ("said_not_wanted", "said_wanted") and name == "what":
            return tuple(process.words.declinable), called.declinable(value) or value
        if kind in ("recorded_not_possible", "no_response_recorded") and name == "what":
            return tuple(rule.name for rule in process.duties), _first(called.duties.meant(value), value)
        if kind == "override_approved" and name == "gate":
            lifted = {gate.name for gate in process.gates if gate.may_be_overridden}
            meant = sorted(called.gates.meant(value), key=lambda gate: gate not in lifted)
            return tuple(gate.name for gate in process.gates), _first(meant, value)
        if kind == "family_plan_changed" and name == "setting":
            theirs = tuple(setting.name for setting in process.settings.values() if setting.person_may)
            return theirs, _first([each for each in called.settings.meant(value) if each in theirs], value)
        of_type = process.words.facts[kind].fields.get(name)
        return (of_type, closed_word(value, of_type)) if isinstance(of_type, tuple) else (None, value)


def day_or_itself(value: Value) -> Value:
    """A day written as text as the day it is."""
    found = day_in(value) if isinstance(value, str) else None
    return found.day if found else value


def _each(at: Written) -> list[Written]:
    return at.value if isinstance(at.value, list) else [at]


def _first(meant: Iterable[str], value: Value) -> Value:
    return next(iter(meant), value)
