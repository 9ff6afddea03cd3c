"""A scenario: a review told in order, with what is expected on its days. See docs/scenarios.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from alongside.process_files.expecting import ExpectationReader, Expected
from alongside.process_files.other_words import Called, plain_word
from alongside.process_files.telling_facts import FactReader
from alongside.process_files.top_of_story import TopReader
from alongside.process_files.written_days import day_in, read_day
from casebook.calendar import Calendar
from casebook.process import Process, Reader, SettingFrom, Written
from casebook.record import Fact, Value

TOP = ("title", "review", "people", "settings", "bank_holidays", "story", "not_said_here", "note")
ALSO_TOP = {"reviews": "review", "strands": "review", "events": "story", "days": "story", "person": "people"}
BLOCK = ("on", "facts", "expect", "try", "note")
ALSO_BLOCK = {
    "date": "on", "day": "on", "as_of": "on", "events": "facts", "happened": "facts", "expected": "expect",
    "then": "expect", "tries": "try", "comment": "note", "time": "note", "at": "note",
}  # fmt: skip


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
        self.top = TopReader(reader, process, self.called, keys.get("review"))
        self.facts = FactReader(reader, process, self.called, self.top.strands)

    def story(self) -> Story:
        reader, keys = self.reader, self.keys
        settings = tuple(self.top.settings(keys.get("settings")))
        days = [self._day(at) for at in self._days(keys.get("story"))]
        first_day = days[0][0] if days else date.min
        told = [(on, tuple(self.facts.facts(parts.get("facts"), on)), parts) for on, parts in days]
        beginnings = [*self.top.strands_opened(first_day), *self.top.people_named(first_day, keys.get("people"))]
        ids = {value for fact in beginnings for value in fact.fields.values()}
        ids |= {value for _, facts, _ in told for fact in facts for value in fact.fields.values()}
        expecting = ExpectationReader(reader, self.process, self.called, self.facts, {str(each) for each in ids})
        blocks = [Block(on, facts, tuple(self._expected(expecting, parts))) for on, facts, parts in told]
        for earlier, later in zip(blocks, blocks[1:], strict=False):
            if later.on < earlier.on:
                reader.fault(keys["story"], f"The story goes back in time: {later.on} after {earlier.on}.")
        title = reader.text(keys.get("title"), "title")
        proclaimed = tuple(self.top.proclaimed(keys.get("bank_holidays")))
        return Story(title, settings, proclaimed, tuple(_with_beginnings(blocks, beginnings)))

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
