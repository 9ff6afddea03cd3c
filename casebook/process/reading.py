"""From written files to a Process, or the faults that stand in the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from casebook.calendar import Calendar
from casebook.process.reading_conditions import Scope
from casebook.process.reading_duties import read_duty
from casebook.process.reading_rules import read_gate, read_setting, read_stages, read_steps
from casebook.process.reading_words import read_vocabulary
from casebook.process.rules import (
    EVERY_REVIEW,
    DutyRule,
    GateRule,
    Process,
    Setting,
    SettingFrom,
    Stage,
    Standing,
    StepRule,
)
from casebook.process.tying import check_tailoring, tied
from casebook.process.words import Vocabulary
from casebook.process.written import Fault, Reader, Written, entries_of

KNOWN_FILES = ("promises", "clocks", "gates", "stages", "settings", "path", "type", "leaflet", "flowchart", "guide")
"""The last three hold no rules: they are what families and staff read of one kind of review."""


class ProcessFile(NamedTuple):
    """One file of the process: in which folder, from which day, and what stands in it."""

    folder: str
    """`every_review` or the name of a review type."""
    from_day: date
    name: str
    """promises, clocks, gates …"""
    tree: Written


class ProcessFaults(Exception):
    """The process files can't be used. Every fault names its file, line and the nearest known word."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


def read_process(
    words: Written,
    files: Iterable[ProcessFile],
    calendars: Sequence[Calendar],
    settings: Iterable[SettingFrom] = (),
) -> Process:
    """The process these files hold. Raises ProcessFaults with all faults found at once."""
    reader = Reader()
    files = list(files)
    vocabulary = read_vocabulary(reader, words)
    reading = _Reading(reader, vocabulary, files)
    for file in files:
        reading.read(file)
    check_tailoring(reader, reading.steps, reading.gates, vocabulary)
    own = list(settings)
    for value in own:
        if value.setting not in reading.settings:
            reader.fault(words, f"There is no setting {value.setting!r}.", word=value.setting, known=reading.settings)
    if not calendars:
        reader.fault(words, "There is no calendar.")
    if reader.faults:
        raise ProcessFaults(reader.faults)
    process = Process(
        words=vocabulary,
        duties=tuple(tied(reading.duties, reading.steps, vocabulary)),
        gates=tuple(reading.gates),
        settings=reading.settings,
        stages=tuple(reading.stages),
        steps=tuple(reading.steps),
        types=reading.types,
        calendars=tuple(sorted(calendars, key=lambda calendar: calendar.known_from)),
    )
    return process.with_settings(tuple(own))


class _Reading:
    """What has been read so far. Names of promises and settings are known before the first rule is read."""

    def __init__(self, reader: Reader, words: Vocabulary, files: Sequence[ProcessFile]) -> None:
        self.reader = reader
        self.words = words
        self.duties: list[DutyRule] = []
        self.gates: list[GateRule] = []
        self.settings: dict[str, Setting] = {}
        self.stages: list[Stage] = []
        self.steps: list[StepRule] = []
        self.types: dict[str, dict[str, str]] = {f.folder: {} for f in files if f.folder != EVERY_REVIEW}
        days = defaultdict(set)
        for file in files:
            days[file.folder].add(file.from_day)
        self.days = {folder: sorted(found) for folder, found in days.items()}
        for file in files:
            if file.name == "settings":
                self._read_settings(file)
        promises = {name for file in files if file.name == "promises" for name, _ in entries_of(file.tree)}
        self.scope = Scope(words, frozenset(), frozenset(), frozenset(promises), frozenset(self.settings))

    def read(self, file: ProcessFile) -> None:
        if file.name not in KNOWN_FILES:
            at = Written(None, file.tree.file, 1)
            says = f"A process folder has no file {file.name}.yaml."
            self.reader.fault(at, says, word=file.name, known=KNOWN_FILES)
        elif file.name in ("promises", "clocks", "gates"):
            self._read_rules(file)
        elif file.name == "stages":
            standing = self._standing(file, "stages", file.tree)
            self.stages += read_stages(self.reader, file.tree, standing, self.scope)
        elif file.name == "path":
            standing = self._standing(file, "path", file.tree)
            self.steps += read_steps(self.reader, file.tree, standing, self.scope)
        elif file.name == "type":
            words = self.reader.mapping(file.tree, "type.yaml")
            self.types[file.folder] = {word: self.reader.text(value, word) for word, value in words.items()}

    def _read_rules(self, file: ProcessFile) -> None:
        for name, at in self.reader.mapping(file.tree, f"{file.name}.yaml").items():
            standing = self._standing(file, name, at)
            rules: list[Standing] = [*self.duties, *self.gates]
            twin = next((rule for rule in rules if _twins(rule, standing)), None)
            if twin:
                self.reader.fault(at, f"{name!r} stands already in {twin.file}:{twin.line}.")
            if file.name == "gates":
                gate = read_gate(self.reader, at, standing, self.scope)
                self.gates += [gate] if gate else []
            else:
                duty = read_duty(self.reader, at, standing, file.name.removesuffix("s"), self.scope)
                self.duties += [duty] if duty else []

    def _read_settings(self, file: ProcessFile) -> None:
        for name, at in self.reader.mapping(file.tree, "settings.yaml").items():
            new = read_setting(self.reader, name, at, file.folder)
            old = self.settings.get(name)
            if old:
                merged = tuple(sorted([*old.values, *new.values], key=lambda dated: dated.first_day))
                person_may = old.person_may or new.person_may
                new = Setting(
                    name,
                    merged,
                    person_may,
                    old.means or new.means,
                    old.source or new.source,
                    tuple(dict.fromkeys((*old.codes, *new.codes))),
                    old.may_be or new.may_be,
                )
            self.settings[name] = new

    def _standing(self, file: ProcessFile, name: str, at: Written) -> Standing:
        """The earliest folder also holds for all days before it; each holds until the next one begins."""
        days = self.days[file.folder]
        place = days.index(file.from_day)
        first = date.min if place == 0 else file.from_day
        last = days[place + 1] - timedelta(1) if place + 1 < len(days) else date.max
        of_type = None if file.folder == EVERY_REVIEW else file.folder
        return Standing(name, of_type, first, last, at.file, at.line)


def _twins(rule: Standing, standing: Standing) -> bool:
    """A name belongs to one rule. Another review type, or another from-day, may have its own of that name."""
    for_the_same = rule.review_type == standing.review_type or None in (rule.review_type, standing.review_type)
    at_the_same_time = rule.first_day <= standing.last_day and standing.first_day <= rule.last_day
    return rule.name == standing.name and for_the_same and at_the_same_time
