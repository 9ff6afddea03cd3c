"""A scenario: a review told in order, with what is expected on its days. See docs/scenarios.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from casebook.process import EVERY_REVIEW, Process, Reader, SettingFrom, Written
from casebook.process.naming_facts import scalar
from casebook.process.reading_rules import setting_value
from casebook.process.written import shown
from casebook.record import Fact, Value

TOP = ("title", "review", "people", "settings", "story", "not_said_here")
BLOCK = ("on", "facts", "expect", "try")
DUTY_KINDS = ("promise", "clock", "no_promise", "no_clock")
OF_A_DUTY = (
    "state",
    "due",
    "due_was",
    "last_working_day",
    "late",
    "late_by",
    "left",
    "alerts",
    "alert_today",
    "tried",
    "explained",
    "because",
    "done_on",
    "count",
    "better_by",
    "warnings",
    "calendar",
)
OF_A_GATE = ("open", "waiting_for", "earliest")
OF_A_VIEW = ("of", "sees", "never")
OF_A_TRY = ("allowed", "refused_by", "not_by", "waiting_for", "earliest", "says_nothing_of")

Plain = Value | list[Value]


class Expected(NamedTuple):
    """One expectation or trial: what it is about and what should be true, with its line."""

    sort: str
    """promise, clock, no_promise, no_clock, gate, view or try."""
    name: str
    about: Mapping[str, Value]
    wanted: Mapping[str, Plain]
    line: int
    on: date | None = None


class Block(NamedTuple):
    """What happened on one day and what is expected after it."""

    on: date
    facts: tuple[Fact, ...]
    expected: tuple[Expected, ...]


class Story(NamedTuple):
    """A whole scenario."""

    title: str
    settings: tuple[SettingFrom, ...]
    blocks: tuple[Block, ...]


def read_story(reader: Reader, at: Written, process: Process) -> Story:
    """The scenario written here; faults go to the reader."""
    keys = reader.mapping(at, "A scenario", TOP)
    for word in ("review", "story"):
        if word not in keys:
            reader.fault(at, f"A scenario needs {word}.")
    return _Reading(reader, process, keys).story()


class _Reading:
    def __init__(self, reader: Reader, process: Process, keys: dict[str, Written]) -> None:
        self.reader = reader
        self.process = process
        self.keys = keys
        self.strands: dict[str, tuple[str, date | None]] = {}

    def story(self) -> Story:
        reader, keys = self.reader, self.keys
        if "review" in keys:
            self._read_strands(keys["review"])
        settings = tuple(self._setting(item) for item in reader.items(keys.get("settings"), "settings"))
        blocks = [self._block(item) for item in reader.items(keys.get("story"), "story")]
        first_day = blocks[0].on if blocks else date.min
        beginnings = [*self._strands_opened(first_day), *self._people_named(first_day)]
        for earlier, later in zip(blocks, blocks[1:], strict=False):
            if later.on < earlier.on:
                reader.fault(keys["story"], f"The story goes back in time: {later.on} after {earlier.on}.")
        title = reader.text(keys.get("title"), "title")
        return Story(title, settings, tuple(_with_beginnings(blocks, beginnings)))

    def _read_strands(self, at: Written) -> None:
        for name, written in self.reader.mapping(at, "review").items():
            from_day: date | None = None
            if isinstance(written.value, dict):
                keys = self.reader.mapping(written, "A strand", ["type", "from"])
                from_day = self.reader.day(keys["from"], "from", date.min) if "from" in keys else None
                written = keys.get("type", written)
            types = [word for word in self.process.types if word != EVERY_REVIEW]
            self.strands[name] = (self.reader.one_of(written, "The review type", types), from_day)

    def _strands_opened(self, first_day: date) -> Iterable[Fact]:
        for strand, (of_type, from_day) in self.strands.items():
            yield Fact("strand_opened", from_day or first_day, {"strand": strand, "type": of_type})

    def _people_named(self, first_day: date) -> Iterable[Fact]:
        people = self.keys.get("people")
        for person, written in self.reader.mapping(people, "people").items() if people else ():
            named_on = first_day
            if isinstance(written.value, dict):
                keys = self.reader.mapping(written, f"The person {person}", ["who", "named_on"])
                named_on = self.reader.day(keys.get("named_on"), "named_on", first_day)
            yield Fact("family_member_named", named_on, {"person": person})

    def _setting(self, at: Written) -> SettingFrom:
        keys = self.reader.mapping(at, "A setting", ["setting", "from", "value"])
        name = self.reader.one_of(keys.get("setting"), "The setting", self.process.settings)
        if not name or "value" not in keys:
            self.reader.fault(at, "A setting needs `setting` and `value`.")
            return SettingFrom("", date.min, None)
        value = setting_value(self.reader, keys["value"])
        versions = [calendar.version for calendar in self.process.calendars]
        if name == "calendar" and value not in versions:
            self.reader.fault(keys["value"], f"There is no calendar {value!r}.", word=value, known=versions)
        return SettingFrom(name, self.reader.day(keys.get("from"), "from", date.min), value)

    def _block(self, at: Written) -> Block:
        keys = self.reader.mapping(at, "A day of the story", BLOCK)
        if "on" not in keys:
            self.reader.fault(at, "A day of the story needs `on`.")
        on = self.reader.day(keys.get("on"), "on", date.max)
        facts = tuple(fact for item in self.reader.items(keys.get("facts"), "facts") for fact in self._fact(item, on))
        expected = [self._expect(item) for item in self.reader.items(keys.get("expect"), "expect")]
        trials = [self._try(item) for item in self.reader.items(keys.get("try"), "try")]
        return Block(on, facts, tuple(one for one in [*expected, *trials] if one))

    def _fact(self, at: Written, on: date) -> Iterable[Fact]:
        if isinstance(at.value, str):
            named, fields = at.value, at
        elif isinstance(at.value, dict) and len(at.value) == 1:
            ((named, fields),) = at.value.items()
        else:
            self.reader.fault(at, f"Here should stand a fact, not {shown(at)}.")
            return
        yield from self._named_fact(named, fields, on)

    def _named_fact(self, kind: str, at: Written, on: date) -> Iterable[Fact]:
        known = self.process.words.facts
        if kind not in known:
            self.reader.fault(at, f"There is no fact {kind!r}.", word=kind, known=known)
            return
        word = known[kind]
        written = {} if at.value is None or isinstance(at.value, str) else self.reader.mapping(at, kind)
        fields: dict[str, Value] = {}
        for name, value in written.items():
            if name == "on":
                on = self.reader.day(value, "on", on)
            elif not word.holds(name):
                self.reader.fault(value, f"{kind} has no field {name!r}.", word=name, known=word.all_fields)
            else:
                fields[name] = scalar(self.reader, value)
                self._check_value(kind, name, value)
        if "strand" in word.concerns and "strand" not in fields and len(self.strands) == 1:
            fields["strand"] = next(iter(self.strands))
        for name in word.concerns:
            if name not in fields and name != "strand":
                self.reader.fault(at, f"{kind} needs its {name}.")
        yield Fact(kind, on, fields)

    def _check_value(self, kind: str, name: str, at: Written) -> None:
        """Closed words, and names of things to decline, promises, gates and settings."""
        process, allowed = self.process, self.process.words.facts[kind].fields.get(name)
        if kind in ("said_not_wanted", "said_wanted") and name == "what":
            allowed = tuple(process.words.declinable)
        elif kind in ("recorded_not_possible", "no_response_recorded") and name == "what":
            allowed = tuple(rule.name for rule in process.duties)
        elif kind == "override_approved" and name == "gate":
            allowed = tuple(gate.name for gate in process.gates)
        elif kind == "family_plan_changed" and name == "setting":
            allowed = tuple(setting.name for setting in process.settings.values() if setting.person_may)
        if isinstance(allowed, tuple) and at.value not in allowed:
            self.reader.fault(at, f"{kind}.{name} can't be {at.value!r}.", word=at.value, known=allowed)

    def _expect(self, at: Written) -> Expected | None:
        keys = self.reader.mapping(at, "An expectation")
        sorts = [sort for sort in (*DUTY_KINDS, "gate", "view") if sort in keys]
        if len(sorts) != 1:
            word = next(iter(keys), "")
            kinds = (*DUTY_KINDS, "gate", "view")
            self.reader.fault(at, f"An expectation needs one of {', '.join(kinds)}.", word=word, known=kinds)
            return None
        sort = sorts[0]
        if sort == "view":
            return self._view(at, keys)
        allowed: tuple[str, ...] = OF_A_GATE if sort == "gate" else OF_A_DUTY
        known_names = self._names(sort)
        name = self.reader.one_of(keys[sort], f"The {sort.removeprefix('no_')}", known_names)
        wanted = self._wanted(keys, (sort, "for", "on"), allowed)
        about = {}
        if "for" in keys and name:
            known = self._fields(sort, name)
            for field, value in self.reader.mapping(keys["for"], "for", known).items():
                about[field] = scalar(self.reader, value)
        return Expected(sort, name, about, wanted, at.line) if name else None

    def _names(self, sort: str) -> list[str]:
        if sort == "gate":
            return [gate.name for gate in self.process.gates]
        nature = sort.removeprefix("no_")
        return [rule.name for rule in self.process.duties if rule.nature == nature]

    def _fields(self, sort: str, name: str) -> list[str]:
        """What a duty or gate can be about."""
        if sort == "gate":
            held = [fact.kind for gate in self.process.gates if gate.name == name for fact in gate.holds]
            return [field for kind in held for field in self.process.words.facts[kind].all_fields]
        rules = [rule for rule in self.process.duties if rule.name == name]
        return [dimension.field for rule in rules for dimension in rule.for_each]

    def _view(self, at: Written, keys: dict[str, Written]) -> Expected:
        reader = self.reader.text(keys["view"], "view")
        return Expected("view", reader, {}, self._wanted(keys, ("view",), OF_A_VIEW), at.line)

    def _wanted(self, keys: Mapping[str, Written], known: Iterable[str], allowed: Iterable[str]) -> dict[str, Plain]:
        words = [*allowed]
        found: dict[str, Plain] = {}
        for name, value in keys.items():
            if name in words:
                found[name] = self._plain(value)
            elif name not in known:
                self.reader.fault(value, f"Nothing is called {name!r} here.", word=name, known=words)
        return found

    def _plain(self, at: Written) -> Plain:
        if isinstance(at.value, list):
            return [scalar(self.reader, item) for item in at.value]
        return scalar(self.reader, at)

    def _try(self, at: Written) -> Expected | None:
        keys = self.reader.mapping(at, "A trial")
        facts = [name for name in keys if name not in OF_A_TRY]
        for name in facts[1:]:
            self.reader.fault(keys[name], f"Nothing is called {name!r} here.", word=name, known=OF_A_TRY)
        if not facts:
            self.reader.fault(at, "A trial needs the fact that is tried.")
            return None
        wanted = self._wanted(keys, facts, OF_A_TRY)
        gates = [gate.name for gate in self.process.gates]
        for word in ("refused_by", "not_by"):
            for gate in _several(wanted.get(word)):
                if gate not in gates:
                    self.reader.fault(keys[word], f"There is no gate {gate!r}.", word=gate, known=gates)
        for fact in self._named_fact(facts[0], keys[facts[0]], date.min):
            on = fact.on if fact.on != date.min else None
            return Expected("try", fact.kind, fact.fields, wanted, at.line, on)
        return None


def _several(value: Plain) -> list[Value]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _with_beginnings(blocks: list[Block], beginnings: list[Fact]) -> Iterable[Block]:
    """Strands open and people are named at the start of their day, before anything else of that day."""
    waiting = sorted(beginnings, key=lambda fact: fact.on)
    for block in blocks:
        now = [fact for fact in waiting if fact.on <= block.on]
        waiting = waiting[len(now) :]
        yield block._replace(facts=(*now, *block.facts))
    if waiting:
        yield Block(waiting[-1].on, tuple(waiting), ())
