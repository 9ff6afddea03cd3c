"""The top of a scenario: reviews, family members, a partnership's own numbers, bank holidays proclaimed later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from alongside.process_files.other_values import NOT_READ, field_meant, relation_meant
from alongside.process_files.other_words import Called
from alongside.process_files.written_days import read_day
from casebook.calendar import Calendar, months_after
from casebook.process import EVERY_REVIEW, FactWord, Process, Reader, SettingFrom, Written
from casebook.process.naming_facts import scalar
from casebook.process.reading_rules import setting_value
from casebook.process.rules import SettingValue
from casebook.process.written import shown
from casebook.record import Fact, Value

NAMED_ON = ("named_on", "from", "joined_on", "joins_on")
CALLED = ("who", "name", "called")


class TopReader:
    """Reads the top; faults go to the reader. `review`: what stands under that word."""

    def __init__(self, reader: Reader, process: Process, called: Called, review: Written | None) -> None:
        self.reader = reader
        self.process = process
        self.called = called
        self.strands = dict(self._strands(review)) if review else {}
        """By id: the type, and the day it opens if one is written."""

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

    def strands_opened(self, first_day: date) -> Iterator[Fact]:
        """Each opens on its own day, else on the first of the story."""
        for strand, (of_type, from_day) in self.strands.items():
            yield Fact("strand_opened", from_day or first_day, {"strand": strand, "type": of_type})

    def people_named(self, first_day: date, at: Written | None) -> Iterator[Fact]:
        """`{jo: Jo}`, `[jo, ann]`, `{jo: {who: an uncle, named_on: day, relation: uncle}}` or `[{id: jo, ...}]`."""
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
        word = self.process.words.facts["family_member_named"]
        of_member = word.fields
        also = ("born", "turns_eighteen_on")
        written = {
            str(name) if name in NAMED_ON else field_meant(word, str(name)): key for name, key in at.value.items()
        }
        known = [*CALLED, *NAMED_ON, *also, *of_member, *NOT_READ]
        keys = self.reader.mapping(Written(written, at.file, at.line), f"The person {person}", known)
        days = [read_day(self.reader, keys[word], word, first_day) for word in NAMED_ON if word in keys]
        named_on = days[0] if days else first_day
        fields = {name: self._said_of(word, name, value) for name, value in keys.items() if name in of_member}
        yield Fact("family_member_named", named_on, {"person": person, **fields})
        if "born" in keys or "turns_eighteen_on" in keys:
            grown_up = read_day(self.reader, keys.get("turns_eighteen_on"), "turns_eighteen_on", date.min)
            if "born" in keys:
                grown_up = months_after(read_day(self.reader, keys["born"], "born", date.min), 18 * 12)
            if grown_up > named_on:
                yield Fact("child_contact_recorded", named_on, {"person": person, "turns_eighteen_on": grown_up})

    def _said_of(self, word: FactWord, name: str, at: Written) -> Value:
        value, allowed = scalar(self.reader, at), word.fields[name]
        if not isinstance(allowed, tuple):
            return value
        meant = relation_meant(value, allowed)
        if meant not in allowed:
            self.reader.fault(at, f"{name} can't be {value!r}.", word=value, known=allowed)
        return meant

    def settings(self, at: Written | None) -> Iterator[SettingFrom]:
        """`[{setting: x, from: day, value: 3}]`, or `{x: 3}`, or `{x: {from: day, value: 3}}`."""
        if at is None or at.value is None:
            return
        if isinstance(at.value, list):
            for item in at.value:
                yield from self.settings(item)
        elif isinstance(at.value, dict) and "setting" not in at.value:
            for name, written in self.reader.mapping(at, "settings").items():
                inside = dict(written.value) if isinstance(written.value, dict) else {"value": written}
                setting = Written(name, written.file, written.line)
                yield from self._setting(Written({"setting": setting, **inside}, written.file, written.line))
        else:
            yield from self._setting(at)

    def _setting(self, at: Written) -> Iterator[SettingFrom]:
        keys = self.reader.mapping(at, "A setting", ["setting", "from", "value"])
        if "setting" not in keys or "value" not in keys:
            self.reader.fault(at, "A setting needs `setting` and `value`.")
            return
        name = self._setting_named(keys["setting"])
        if not name:
            return
        value = setting_value(self.reader, keys["value"])
        versions = [calendar.version for calendar in self.process.calendars]
        if name == "calendar" and value not in versions:
            self.reader.fault(keys["value"], f"There is no calendar {value!r}.", word=value, known=versions)
        always = max(dated.first_day for dated in self.process.settings[name].values)  # over every value of ours
        from_day = read_day(self.reader, keys.get("from"), "from", always)
        yield SettingFrom(name, from_day, _as_its_kind(self.process.settings[name].values[-1].value, value))

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

    def proclaimed(self, at: Written | None) -> Iterator[Calendar]:
        """`[{day: 2026-06-15, known_from: 2026-05-20}]`: a calendar with this day more, from when it was known.

        `[2026-06-15]` and `{2026-06-15: 2026-05-20}` will do, too. Without `known_from` it was always known.
        """
        found: dict[date, list[date]] = {}
        for day, known_from in self._proclaimed_days(at):
            found.setdefault(known_from, []).append(day)
        newest = self.process.calendars[-1]
        for known_from, days in sorted(found.items()):
            more = "+".join(map(str, days))
            newest = Calendar(f"{newest.version}+{more}", [*newest.bank_holidays, *days], known_from)
            yield newest

    def _proclaimed_days(self, at: Written | None) -> Iterator[tuple[date, date]]:
        """Each day, and from when it was known."""
        chosen = self.process.settings.get("calendar")
        always = max((dated.first_day for dated in chosen.values), default=date.min) if chosen else date.min
        always += timedelta(days=1)  # over the calendar of ours
        if at is None or at.value is None:
            return
        if isinstance(at.value, dict) and "day" not in at.value:
            for word, known in self.reader.mapping(at, "bank_holidays").items():
                day = read_day(self.reader, Written(word, known.file, known.line), "A bank holiday", date.min)
                yield day, read_day(self.reader, known, "known_from", always)
            return
        for item in at.value if isinstance(at.value, list) else [at]:
            if not isinstance(item.value, dict):
                yield read_day(self.reader, item, "A bank holiday", date.min), always
                continue
            keys = self.reader.mapping(item, "A bank holiday", ["day", "known_from", "name", "note"])
            if "day" not in keys:
                self.reader.fault(item, "A bank holiday needs day.")
            day = read_day(self.reader, keys.get("day"), "day", date.min)
            yield day, read_day(self.reader, keys.get("known_from"), "known_from", always)


def _as_its_kind(held: SettingValue, value: SettingValue) -> SettingValue:
    """`on`, `yes` and "21" as what the setting holds."""
    if isinstance(held, bool) and value in ("on", "yes", "off", "no"):
        return value in ("on", "yes")
    if isinstance(value, str) and value.isdigit():
        return int(value)
    return value
