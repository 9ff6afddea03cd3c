"""A scenario: a review told in order, with what is expected on its days. See docs/scenarios.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from alongside.process_files.expecting import ExpectationReader, Expected
from alongside.process_files.other_words import Called, plain_word
from alongside.process_files.telling_facts import FactReader
from alongside.process_files.written_days import day_in, read_day
from casebook.calendar import Calendar, months_after
from casebook.process import EVERY_REVIEW, Process, Reader, SettingFrom, Written
from casebook.process.naming_facts import scalar
from casebook.process.reading_rules import setting_value
from casebook.process.rules import SettingValue
from casebook.process.written import shown
from casebook.record import Fact, Value

TOP = ("title", "review", "people", "settings", "bank_holidays", "story", "not_said_here", "note")
ALSO_TOP = {"reviews": "review", "strands": "review", "events": "story", "days": "story", "person": "people"}
BLOCK = ("on", "facts", "expect", "try", "note")
ALSO_BLOCK = {
    "date": "on", "day": "on", "as_of": "on", "events": "facts", "happened": "facts", "expected": "expect",
    "then": "expect", "tries": "try", "comment": "note", "time": "note", "at": "note",
}  # fmt: skip
NAMED_ON = ("named_on", "from", "joined_on", "joins_on")
CALLED = ("who", "name", "called")


class Block(NamedTuple):
    """What happened on one day and what is expected after it."""

    on: date
    facts: tuple[Fact, ...]
    expected: tuple[Expected, ...]


class Story(NamedTuple):
    """A whole scenario."""

    title: str
    settings: tuple[SettingFrom, ...]
    proclaimed: tuple[Calendar, ...]
    """Calendars with a bank holiday more, each known from its day."""
    blocks: tuple[Block, ...]


def read_story(reader: Reader, at: Written, process: Process) -> Story:
    """The scenario written here; faults go to the reader."""
    keys = _called(reader, at, "A scenario", TOP, ALSO_TOP)
    for word in ("review", "story"):
        if word not in keys:
            reader.fault(at, f"A scenario needs {word}.")
    return _Reading(reader, process, keys).story()


def _called(
    reader: Reader, at: Written, what: str, known: Iterable[str], also: Mapping[str, str]
) -> dict[str, Written]:
    """The mapping written here, its keys under their own names."""
    if not isinstance(at.value, dict):
        reader.fault(at, f"{what} should be a mapping of words to values.")
        return {}
    found: dict[str, Written] = {}
    for word, value in at.value.items():
        plain = plain_word(word)
        key = plain if plain in known else also.get(plain, plain)
        if key not in known:
            reader.fault(value, f"{what} has no key {word!r}.", word=word, known=known)
        elif key in found and key != "note":
            reader.fault(value, f"{what} has both {key!r} and {word!r}; they mean the same.")
        else:
            found[key] = value
    return found


class _Reading:
    def __init__(self, reader: Reader, process: Process, keys: dict[str, Written]) -> None:
        self.reader = reader
        self.process = process
        self.keys = keys
        self.called = Called(process)
        self.strands = dict(self._strands(keys["review"])) if "review" in keys else {}
        self.facts = FactReader(reader, process, self.called, self.strands)

    def story(self) -> Story:
        reader, keys = self.reader, self.keys
        settings = tuple(self._settings(keys.get("settings")))
        days = [self._day(at) for at in self._days(keys.get("story"))]
        first_day = days[0][0] if days else date.min
        told = [(on, tuple(self.facts.facts(parts.get("facts"), on)), parts) for on, parts in days]
        beginnings = [*self._strands_opened(first_day), *self._people_named(first_day)]
        ids = {value for fact in beginnings for value in fact.fields.values()}
        ids |= {value for _, facts, _ in told for fact in facts for value in fact.fields.values()}
        expecting = ExpectationReader(reader, self.process, self.called, self.facts, {str(each) for each in ids})
        blocks = [Block(on, facts, tuple(self._expected(expecting, parts))) for on, facts, parts in told]
        for earlier, later in zip(blocks, blocks[1:], strict=False):
            if later.on < earlier.on:
                reader.fault(keys["story"], f"The story goes back in time: {later.on} after {earlier.on}.")
        title = reader.text(keys.get("title"), "title")
        proclaimed = tuple(self._proclaimed(keys.get("bank_holidays")))
        return Story(title, settings, proclaimed, tuple(_with_beginnings(blocks, beginnings)))

    # ---------------------------------------------------------------- the top of the file

    def _strands(self, at: Written) -> Iterator[tuple[str, tuple[str, date | None]]]:
        """`lcspr`, `[lcspr, dhr]`, `{main: lcspr}`, `{main: {type: lcspr, from: day}}`."""
        if isinstance(at.value, list):
            for item in at.value:
                yield from self._strands(item)
        elif not isinstance(at.value, dict):
            of_type = self._type(at)
            yield of_type or "main", (of_type, None)
        elif "type" in at.value:
            keys = self.reader.mapping(at, "A strand", ["type", "from", "strand", "name"])
            named = keys.get("strand", keys.get("name"))
            yield str(named.value if named else "main"), self._strand(at)
        else:
            for name, written in self.reader.mapping(at, "review").items():
                yield name, self._strand(written)

    def _strand(self, at: Written) -> tuple[str, date | None]:
        if not isinstance(at.value, dict):
            return self._type(at), None
        keys = self.reader.mapping(at, "A strand", ["type", "from", "strand", "name"])
        from_day = read_day(self.reader, keys["from"], "from", date.min) if "from" in keys else None
        return self._type(keys.get("type", at)), from_day

    def _type(self, at: Written) -> str:
        found = self.called.review_type(str(at.value))
        if found is None:
            types = [word for word in self.process.types if word != EVERY_REVIEW]
            self.reader.fault(at, f"The review type {shown(at)} is not known.", word=at.value, known=types)
        return found or ""

    def _strands_opened(self, first_day: date) -> Iterable[Fact]:
        for strand, (of_type, from_day) in self.strands.items():
            yield Fact("strand_opened", from_day or first_day, {"strand": strand, "type": of_type})

    def _people_named(self, first_day: date) -> Iterator[Fact]:
        """`{jo: Jo}`, `[jo, ann]`, `{jo: {who: an uncle, named_on: day, relation: uncle}}` or `[{id: jo, ...}]`."""
        at = self.keys.get("people")
        if at is None or at.value is None:
            return
        for item in at.value if isinstance(at.value, list) else [at]:
            if not isinstance(item.value, dict):
                yield Fact("family_member_named", first_day, {"person": str(item.value)})
            elif "id" in item.value:
                keys = {word: value for word, value in item.value.items() if word != "id"}
                yield from self._person(str(item.value["id"].value), Written(keys, item.file, item.line), first_day)
            else:
                for person, written in self.reader.mapping(item, "people").items():
                    yield from self._person(person, written, first_day)

    def _person(self, person: str, at: Written, first_day: date) -> Iterator[Fact]:
        if not isinstance(at.value, dict):
            yield Fact("family_member_named", first_day, {"person": person})
            return
        of_member = self.process.words.facts["family_member_named"].fields
        also = ("born", "turns_eighteen_on")
        keys = self.reader.mapping(at, f"The person {person}", [*CALLED, *NAMED_ON, *also, *of_member])
        days = [read_day(self.reader, keys[word], word, first_day) for word in NAMED_ON if word in keys]
        named_on = days[0] if days else first_day
        fields = {name: scalar(self.reader, value) for name, value in keys.items() if name in of_member}
        yield Fact("family_member_named", named_on, {"person": person, **fields})
        if "born" in keys or "turns_eighteen_on" in keys:
            grown_up = read_day(self.reader, keys.get("turns_eighteen_on"), "turns_eighteen_on", date.min)
            if "born" in keys:
                grown_up = months_after(read_day(self.reader, keys["born"], "born", date.min), 18 * 12)
            if grown_up > named_on:
                yield Fact("child_contact_recorded", named_on, {"person": person, "turns_eighteen_on": grown_up})

    def _settings(self, at: Written | None) -> Iterator[SettingFrom]:
        """`[{setting: x, from: day, value: 3}]`, or `{x: 3}`, or `{x: {from: day, value: 3}}`."""
        if at is None or at.value is None:
            return
        if isinstance(at.value, list):
            for item in at.value:
                yield from self._settings(item)
        elif isinstance(at.value, dict) and "setting" not in at.value:
            for name, written in self.reader.mapping(at, "settings").items():
                inside = dict(written.value) if isinstance(written.value, dict) else {"value": written}
                setting = Written(name, written.file, written.line)
                yield from self._setting(Written({"setting": setting, **inside}, written.file, written.line))
        else:
            yield from self._setting(at)

    def _setting(self, at: Written) -> Iterator[SettingFrom]:
        keys = self.reader.mapping(at, "A setting", ["setting", "from", "value"])
        name = self._setting_named(keys["setting"]) if "setting" in keys else ""
        if not name or "value" not in keys:
            self.reader.fault(at, "A setting needs `setting` and `value`.")
            return
        value = setting_value(self.reader, keys["value"])
        versions = [calendar.version for calendar in self.process.calendars]
        if name == "calendar" and value not in versions:
            self.reader.fault(keys["value"], f"There is no calendar {value!r}.", word=value, known=versions)
        always = max(dated.first_day for dated in self.process.settings[name].values)  # over every value of ours
        from_day = read_day(self.reader, keys.get("from"), "from", always)
        yield SettingFrom(name, from_day, _as_its_kind(self, name, value))

    def _setting_named(self, at: Written) -> str:
        meant = self.called.settings.meant(at.value)
        if len(meant) == 1:
            return meant[0]
        if meant:
            self.reader.fault(at, f"{at.value} is more than one setting: {', '.join(meant)}.")
        else:
            known = self.called.settings.known
            self.reader.fault(at, f"The setting {str(at.value)!r} is not known.", word=at.value, known=known)
        return ""

    def _proclaimed(self, at: Written | None) -> Iterator[Calendar]:
        """`[{day: 2026-06-15, known_from: 2026-05-20}]`: a calendar with this day more, from when it was known."""
        found: dict[date, list[date]] = {}
        for item in self.reader.items(at, "bank_holidays"):
            keys = self.reader.mapping(item, "A bank holiday", ["day", "known_from", "name"])
            for word in ("day", "known_from"):
                if word not in keys:
                    self.reader.fault(item, f"A bank holiday needs {word}.")
            day = read_day(self.reader, keys.get("day"), "day", date.min)
            known_from = read_day(self.reader, keys.get("known_from"), "known_from", date.min)
            found.setdefault(known_from, []).append(day)
        newest = self.process.calendars[-1]
        for known_from, days in sorted(found.items()):
            more = "+".join(map(str, days))
            newest = Calendar(f"{newest.version}+{more}", [*newest.bank_holidays, *days], known_from)
            yield newest

    # ---------------------------------------------------------------- the days

    def _days(self, at: Written | None) -> list[Written]:
        """The days, from a list or from a mapping of days to what happens on them."""
        if at is not None and isinstance(at.value, dict) and all(day_in(word) for word in at.value):
            return [_day_of_a_mapping(word, written) for word, written in at.value.items()]
        return self.reader.items(at, "story")

    def _day(self, at: Written) -> tuple[date, dict[str, Written]]:
        keys = _called(self.reader, at, "A day of the story", BLOCK, ALSO_BLOCK)
        if "on" not in keys:
            self.reader.fault(at, "A day of the story needs `on`.")
        return read_day(self.reader, keys.get("on"), "on", date.max), keys

    def _expected(self, expecting: ExpectationReader, parts: Mapping[str, Written]) -> Iterator[Expected]:
        for item in _listed(parts.get("expect")):
            if one := expecting.expectation(item):
                yield one
        for item in _listed(parts.get("try")):
            if one := expecting.trial(item):
                yield one


def _as_its_kind(reading: _Reading, name: str, value: SettingValue) -> SettingValue:
    """`on`, `yes` and "21" as what the setting holds."""
    held = reading.process.settings[name].values[-1].value
    if isinstance(held, bool) and value in ("on", "yes", "off", "no"):
        return value in ("on", "yes")
    if isinstance(value, str) and value.isdigit():
        return int(value)
    return value


def _listed(at: Written | None) -> list[Written]:
    if at is None or at.value is None:
        return []
    return at.value if isinstance(at.value, list) else [at]


def _day_of_a_mapping(day: Value, at: Written) -> Written:
    on = Written(day, at.file, at.line)
    if isinstance(at.value, dict) and any(plain_word(word) in (*BLOCK, *ALSO_BLOCK) for word in at.value):
        return Written({"on": on, **at.value}, at.file, at.line)
    return Written({"on": on, "facts": at}, at.file, at.line)


def _with_beginnings(blocks: list[Block], beginnings: list[Fact]) -> Iterable[Block]:
    """Strands open and people are named at the start of their day, before anything else of that day."""
    waiting = sorted(beginnings, key=lambda fact: fact.on)
    for block in blocks:
        now = [fact for fact in waiting if fact.on <= block.on]
        waiting = waiting[len(now) :]
        yield block._replace(facts=(*now, *block.facts))
    if waiting:
        yield Block(waiting[-1].on, tuple(waiting), ())
