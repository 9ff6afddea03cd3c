"""What a scenario expects: of a promise or clock, a gate, a fact that is tried, and of what somebody sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from alongside.process_files.other_words import ALSO_STATES, STATES, Called, plain_word
from alongside.process_files.telling_facts import FactReader, day_or_itself
from casebook.process import Process, Reader, Written
from casebook.process.naming_facts import scalar
from casebook.record import Value

KINDS = ("promise", "clock", "no_promise", "no_clock", "gate", "view")
ALSO_KINDS = ("duty", "no_duty", "alert", "no_alert", "refusal", "no_refusal", "try", "allowed", "refused")
OF_A_DUTY = (
    "state", "opened_on", "due", "due_was", "last_working_day", "late", "late_by", "left", "alerts", "alert_today",
    "tried", "explained", "because", "done_on", "count", "better_by", "warnings", "calendar",
)  # fmt: skip
OF_A_GATE = ("open", "waiting_for", "earliest", "override")
OF_A_VIEW = ("of", "sees", "never")
OF_A_TRY = ("allowed", "refused_by", "not_by", "waiting_for", "earliest", "says_nothing_of")
FLAGS = ("late", "alert_today", "explained", "open", "allowed")
ALSO_KEYS = {
    "overdue": "late", "overdue_by": "late_by", "working_days_left": "left", "wd_left": "left",
    "due_on": "due", "due_by": "due", "last_wd": "last_working_day", "alert": "alert_today", "kept_on": "done_on",
    "attempted": "tried", "attempts": "tried", "how_many": "count", "waits_for": "waiting_for", "by": "refused_by",
    "never_sees": "never", "does_not_see": "never", "names_nothing_of": "says_nothing_of", "not_refused_by": "not_by",
}  # fmt: skip
TURNED_ROUND = {"closed": "open", "shut": "open", "refused": "allowed"}
ABSENT = ("absent", "none")
DENIED = ("not", "no", "absent")
"""{not: {promise: x}}"""
WHOSE = ("for", "about", "to")

Plain = Value | list[Value]


class Expected(NamedTuple):
    """One expectation or trial: what it is about and what should be true, with its line."""

    sort: str
    """promise, clock, duty, no_promise, no_clock, no_duty, gate, view or try."""
    name: str
    """As the file calls it."""
    rules: tuple[str, ...]
    """The rules meant; one of them has to answer."""
    about: Mapping[str, Value]
    wanted: Mapping[str, Plain]
    line: int
    on: date | None = None
    named: Mapping[str, tuple[tuple[str, ...], ...]] = {}
    """For `refused_by` and `not_by`: the gates each word there can mean."""


class ExpectationReader:
    """Reads expectations and trials; faults go to the reader. `ids`: every id the story knows."""

    def __init__(self, reader: Reader, process: Process, called: Called, facts: FactReader, ids: set[str]) -> None:
        self.reader = reader
        self.process = process
        self.called = called
        self.facts = facts
        self.ids = ids

    def expectation(self, at: Written) -> Expected | None:
        keys = self._keys(self.reader.mapping(at, "An expectation"))
        for word in DENIED:
            if word in keys and len(keys) == 1 and isinstance(keys[word].value, dict):
                denied = self.reader.mapping(keys[word], word)
                turned = {name if name in WHOSE else f"no_{name}": value for name, value in denied.items()}
                return self.expectation(Written(turned, at.file, at.line))
        sorts = [sort for sort in (*KINDS, *ALSO_KINDS) if sort in keys]
        named = [sort for sort in sorts if sort in KINDS] or sorts
        if "view" not in keys and "reader" in keys:
            keys["view"], named = keys.pop("reader"), ["view"]
        if len(named) != 1:
            word = next(iter(keys), "")
            self.reader.fault(at, f"An expectation needs one of {', '.join(KINDS)}.", word=word, known=KINDS)
            return None
        match named[0]:
            case "view":
                return self._view(at, keys)
            case "gate" | "refusal" | "no_refusal" | "try" | "allowed" | "refused":
                return self._of_gates(at, keys, named[0])
            case sort:
                return self._duty(at, keys, sort)

    def _keys(self, keys: Mapping[str, Written]) -> dict[str, Written]:
        known = {*OF_A_DUTY, *OF_A_GATE, *OF_A_VIEW, *OF_A_TRY, *KINDS, *ALSO_KINDS}
        found = {}
        for word, value in keys.items():
            plain = plain_word(word)
            found[plain if plain in known else word] = value
        return found

    def _duty(self, at: Written, keys: dict[str, Written], sort: str) -> Expected | None:
        at_name = keys.pop(sort)
        wanted_also: dict[str, Plain] = {}
        if sort in ("alert", "no_alert"):
            wanted_also["alert_today"] = sort == "alert"
            sort = "duty"
        nature = sort.removeprefix("no_")
        rules = self._rules(at_name, nature)
        if not rules:
            return None
        about, left = self._about(keys, self._dimensions(rules))
        absent = [word for word in ABSENT if word in left and left[word].value in (True, "yes")]
        absent += ["there"] if "there" in left and left["there"].value in (False, "no") else []
        if "state" in left and plain_word(left["state"].value) in (*ABSENT, "not_there"):
            absent.append("state")
        if absent and not sort.startswith("no_"):
            left = {word: value for word, value in left.items() if word not in absent}
            sort = f"no_{sort}"
        wanted = {**wanted_also, **self._wanted(left, OF_A_DUTY)}
        self._read_state(left.get("state"), wanted)
        return Expected(sort, str(at_name.value), rules, about, wanted, at.line)

    def _rules(self, at: Written, nature: str) -> tuple[str, ...]:
        """The promises or clocks meant. A clock called a promise is found all the same: nothing else is called so."""
        called = self.called
        names = called.natures.get(nature, called.duties)
        rules = names.meant(at.value) or called.duties.meant(at.value)
        if not rules:
            said = nature if nature != "duty" else "promise or clock"
            self.reader.fault(at, f"The {said} {str(at.value)!r} is not known.", word=at.value, known=names.known)
        return rules

    def _dimensions(self, rules: Iterable[str]) -> list[str]:
        found = [dim.field for rule in self.process.duties if rule.name in rules for dim in rule.for_each]
        return list(dict.fromkeys(found))

    def _about(self, keys: Mapping[str, Written], fields: Iterable[str]) -> tuple[dict[str, Value], dict[str, Written]]:
        """Whom or what it is for: under `for`, as a bare word, or as fields beside the rest. And what is left."""
        fields = list(fields)
        about: dict[str, Value] = {}
        left = {}
        for word, value in keys.items():
            if word in WHOSE and not isinstance(value.value, dict):
                self._one_about(about, fields, value)
            elif word in WHOSE:
                for field, inside in self.reader.mapping(value, "for", fields).items():
                    about[field] = self._id(field, inside)
            elif word in fields and word not in OF_A_DUTY:
                about[word] = self._id(word, value)
            else:
                left[word] = value
        return about, left

    def _one_about(self, about: dict[str, Value], fields: list[str], at: Written) -> None:
        if "person" in fields:
            about["person"] = self._id("person", at)
        elif len(fields) == 1:
            about[fields[0]] = self._id(fields[0], at)
        else:
            self.reader.fault(at, f"`for` should say which: {', '.join(fields)}.")

    def _id(self, field: str, at: Written) -> Value:
        if isinstance(at.value, list) and len(at.value) == 1:
            at = at.value[0]
        value = scalar(self.reader, at)
        if field == "person" and value not in self.ids:
            self.reader.fault(at, f"Nobody in this story is called {value!r}.", word=value, known=self.ids)
        return day_or_itself(value) if field == "date" else value

    def _read_state(self, at: Written | None, wanted: dict[str, Plain]) -> None:
        if at is None or "state" not in wanted:
            return
        state = plain_word(at.value)
        if state in ("overdue", "late"):
            wanted.update(state="due", late=True)
        elif state in ("attempted", "tried"):
            wanted.update(state="due", tried=True)
        elif ALSO_STATES.get(state, state) in STATES:
            wanted["state"] = ALSO_STATES.get(state, state)
        else:
            known = [*STATES, *ALSO_STATES]
            self.reader.fault(at, f"There is no state {at.value!r}.", word=state, known=known)

    def _wanted(self, keys: Mapping[str, Written], words: Iterable[str]) -> dict[str, Plain]:
        words = list(words)
        found: dict[str, Plain] = {}
        for name, value in keys.items():
            plain = plain_word(name)
            key = plain if plain in words else ALSO_KEYS.get(plain, plain)
            if key in words:
                found[key] = self._plain(key, value)
            elif TURNED_ROUND.get(plain) in words:
                found[TURNED_ROUND[plain]] = not self._plain(TURNED_ROUND[plain], value)
            elif plain != "note":
                self.reader.fault(value, f"Nothing is called {name!r} here.", word=name, known=words)
        return found

    def _plain(self, key: str, at: Written) -> Plain:
        if isinstance(at.value, list):
            return [self._one(key, item) for item in at.value]
        one = self._one(key, at)
        if key in FLAGS and one in ("yes", "no"):
            return one == "yes"
        return one

    def _one(self, key: str, at: Written) -> Value:
        value = scalar(self.reader, at)
        if key in OF_A_VIEW or key == "says_nothing_of":
            return value
        if isinstance(value, str) and value.isdigit():
            return int(value)
        return day_or_itself(value)

    # ---------------------------------------------------------------- gates and trials

    def _of_gates(self, at: Written, keys: dict[str, Written], sort: str) -> Expected | None:
        at_name = keys[sort]
        if sort in ("try", "allowed", "refused") or isinstance(at_name.value, dict):
            return self._trial_in_an_expectation(at, keys, sort)
        gates = self.called.gates.meant(at_name.value)
        by_name = not gates or "by" in keys or "refused_by" in keys
        if by_name and sort != "gate" and self.called.fact(str(at_name.value)):
            return self._trial_in_an_expectation(at, keys, sort)
        if not gates:
            known = self.called.gates.known
            self.reader.fault(
                at_name, f"The gate {str(at_name.value)!r} is not known.", word=at_name.value, known=known
            )
            return None
        del keys[sort]
        held = [fact.kind for gate in self.process.gates if gate.name in gates for fact in gate.holds]
        fields = [field for kind in held for field in self.process.words.facts[kind].all_fields]
        about, left = self._about(keys, dict.fromkeys(fields))
        if "state" in left and plain_word(left["state"].value) in ("open", "closed", "shut"):
            state = left.pop("state")
            left[plain_word(state.value)] = Written(True, state.file, state.line)
        wanted = self._wanted(left, OF_A_GATE)
        if sort != "gate":
            wanted["open"] = sort == "no_refusal"
        return Expected("gate", str(at_name.value), gates, about, wanted, at.line)

    def _trial_in_an_expectation(self, at: Written, keys: dict[str, Written], sort: str) -> Expected | None:
        tried = keys.pop(sort)
        inside = (
            dict(tried.value) if isinstance(tried.value, dict) else {str(tried.value): Written(None, at.file, at.line)}
        )
        if sort != "try":
            may = sort in ("allowed", "no_refusal")
            keys.setdefault("allowed", Written(may, at.file, at.line))
        return self.trial(Written({**inside, **keys}, at.file, at.line))

    def trial(self, at: Written) -> Expected | None:
        keys = self._keys(self.reader.mapping(at, "A trial"))
        words = {*OF_A_TRY, *ALSO_KEYS, *TURNED_ROUND, "note"}
        tried = {name: value for name, value in keys.items() if name not in words}
        if not tried:
            self.reader.fault(at, "A trial needs the fact that is tried.")
            return None
        word, fields = self.facts.taken_apart(Written(tried, at.file, at.line), OF_A_TRY)
        wanted = self._wanted({name: keys[name] for name in keys if name in words}, OF_A_TRY)
        named = {}
        for key in ("refused_by", "not_by"):
            said = wanted.get(key)
            meant = []
            for gate in said if isinstance(said, list) else [] if said is None else [said]:
                meant.append(self.called.gates.meant(gate))
                if not meant[-1]:
                    known = self.called.gates.known
                    self.reader.fault(at, f"There is no gate {gate!r}.", word=gate, known=known)
            named[key] = tuple(meant)
        for fact in self.facts.named(word, fields, date.min):
            on = fact.on if fact.on != date.min else None
            return Expected("try", fact.kind, (), fact.fields, wanted, at.line, on, named)
        return None

    def _view(self, at: Written, keys: dict[str, Written]) -> Expected:
        at_reader = keys.pop("view")
        reader = self.reader.text(at_reader, "view")
        wanted = self._wanted(keys, OF_A_VIEW)
        if reader not in ("staff", "public") and reader not in self.ids and "of" not in wanted:
            known = {"staff", "public", *self.ids}
            self.reader.fault(at_reader, f"Nobody in this story is called {reader!r}.", word=reader, known=known)
        return Expected("view", reader, (), {}, wanted, at.line)
