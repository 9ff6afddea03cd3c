"""Reading promises.yaml and clocks.yaml: one grammar for both."""

from __future__ import annotations

from dataclasses import replace

from casebook.process.condition import UNITS
from casebook.process.naming_facts import read_facts
from casebook.process.reading_conditions import Scope, facts_pointed_at, read_condition, read_span
from casebook.process.rules import Dimension, Due, DutyRule, Standing
from casebook.process.words import Facts
from casebook.process.written import Reader, Written

FACT_LISTS = (
    "kept_by",
    "eased_by",
    "ended_by",
    "voided_by",
    "too_late_when",
    "paused_by",
    "resumed_by",
    "taken_back_by",
)
OWN_WORDS = ("eased_by", "taken_back_by")
"""What only the person's own word can do."""
SHOWN = ("shown_as_tried", "explained_by")
KEYS = (
    "for_each",
    "opened_by",
    "only_if",
    "late_joiner",
    "due",
    "kept_earlier_counts",
    "not_wanted",
    "change_of_mind",
    "alerts",
    "promises",
    "staff_see",
    "family_see",
    "source",
    "codes",
    *FACT_LISTS,
    *SHOWN,
)
DUE = ("before", "on", "by_the_time", "next_day_of_year")


def read_duty(reader: Reader, at: Written, standing: Standing, nature: str, scope: Scope) -> DutyRule | None:
    """One promise or clock, or None beside faults."""
    before = len(reader.faults)
    keys = reader.mapping(at, f"The {nature} {standing.name}", KEYS)
    needed = ["for_each", "opened_by", "due", "kept_by", "staff_see", "source"]
    needed += ["not_wanted", "promises", "family_see"] if nature == "promise" else []
    for word in needed:
        if word not in keys:
            reader.fault(at, f"The {nature} {standing.name} needs {word}.")
    opened_by = read_facts(reader, keys.get("opened_by"), "opened_by", scope.words)
    for_each, each_time = _for_each(reader, keys.get("for_each"), opened_by, scope)
    pointed = frozenset(dimension.field for dimension in for_each)
    scope = replace(scope, pointed=pointed, days=pointed, may_ask_settled=False)
    lists = {word: read_facts(reader, keys.get(word), word, scope.words) for word in (*FACT_LISTS, *SHOWN)}
    for word in FACT_LISTS:
        if word in keys:
            facts_pointed_at(reader, keys[word], lists[word], scope)
    for word in OWN_WORDS:
        _check_own_words(reader, keys.get(word), word, lists[word], scope)
    alerts = (
        reader.mapping(keys["alerts"], "alerts", ["working_days_before", "days_before"]) if "alerts" in keys else {}
    )
    change = reader.one_of(keys.get("change_of_mind"), "change_of_mind", ["brings_back", "from_then"])
    duty = DutyRule(
        **vars(standing),
        nature="promise" if nature == "promise" else "clock",
        for_each=for_each,
        each_time=each_time,
        opened_by=opened_by,
        only_if=read_condition(reader, keys["only_if"], scope) if "only_if" in keys else None,
        late_joiner_owed=reader.one_of(keys.get("late_joiner"), "late_joiner", ["owed", "not_owed"]) == "owed",
        due=_due(reader, keys.get("due"), opened_by, scope),
        kept_earlier_counts=reader.flag(keys.get("kept_earlier_counts"), "kept_earlier_counts"),
        not_wanted=_declinable(reader, keys.get("not_wanted"), scope),
        brings_back=change == "brings_back",
        given_up_by=(),
        taken_up_by=(),
        repeated_by=(),
        alerts_working_days_before=_numbers(reader, alerts.get("working_days_before")),
        alerts_days_before=_numbers(reader, alerts.get("days_before")),
        promises=reader.text(keys.get("promises"), "promises"),
        staff_see=reader.text(keys.get("staff_see"), "staff_see"),
        family_see=reader.text(keys.get("family_see"), "family_see"),
        source=read_source(reader, keys.get("source")),
        codes=reader.texts(keys.get("codes"), "codes"),
        kept_by=lists["kept_by"],
        eased_by=lists["eased_by"],
        ended_by=lists["ended_by"],
        voided_by=lists["voided_by"],
        too_late_when=lists["too_late_when"],
        paused_by=lists["paused_by"],
        resumed_by=lists["resumed_by"],
        taken_back_by=lists["taken_back_by"],
        shown_as_tried=lists["shown_as_tried"],
        explained_by=lists["explained_by"],
    )
    return duty if len(reader.faults) == before else None


def read_source(reader: Reader, at: Written | None) -> dict[str, str]:
    """Where a rule comes from: a document and how sure we are of it."""
    if at is None:
        return {}
    keys = reader.mapping(at, "source")
    for word in ("document", "status"):
        if word not in keys:
            reader.fault(at, f"source needs {word}.")
    return {word: reader.text(value, word) for word, value in keys.items()}


def _for_each(reader: Reader, at: Written | None, opened_by: Facts, scope: Scope) -> tuple[tuple[Dimension, ...], bool]:
    dimensions: list[Dimension] = []
    each_time = False
    concerned = [frozenset(scope.words.facts[fact.kind].about) for fact in opened_by]
    known = {*scope.words.sets, "review", "each_time", *(name for fields in concerned for name in fields)}
    for item in reader.items(at, "for_each"):
        word = reader.one_of(item, "for_each", known)
        if word == "each_time":
            each_time = True
        elif word in scope.words.sets:
            dimensions.append(Dimension(scope.words.sets[word].field, word))
        elif word and word != "review":
            dimensions.append(Dimension(word, None))
            for fact, fields in zip(opened_by, concerned, strict=True):
                if word not in fields:
                    reader.fault(item, f"{fact.kind} opens this but does not concern a {word}.")
    return tuple(dimensions), each_time


def _due(reader: Reader, at: Written | None, opened_by: Facts, scope: Scope) -> Due:
    if at is None or at.value == "no_date":
        return Due("no_date")
    keys = reader.mapping(at, "due", (*UNITS, *DUE))
    if "by_the_time" in keys:
        facts = read_facts(reader, keys["by_the_time"], "by_the_time", scope.words)
        return Due("by_the_time", facts=facts_pointed_at(reader, at, facts, scope))
    if "next_day_of_year" in keys:
        return Due("next_day_of_year", day_of_year=_day_of_year(reader, keys["next_day_of_year"]))
    if "on" in keys:
        return Due("on", field=_opening_field(reader, keys["on"], opened_by, scope))
    span = read_span(reader, at, "due", scope.settings, DUE)
    if "before" in keys:
        return Due("before", span=span, field=_opening_field(reader, keys["before"], opened_by, scope))
    return Due("after", span=span)


def _day_of_year(reader: Reader, at: Written) -> str:
    text = reader.text(at, "next_day_of_year")
    month, _, day = text.partition("-")
    if not (month.isdigit() and day.isdigit() and 1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        reader.fault(at, 'next_day_of_year should be a month and a day like "03-31".')
        return "12-31"
    return text


def _opening_field(reader: Reader, at: Written, opened_by: Facts, scope: Scope) -> str:
    name = reader.text(at, "The field with the day")
    for fact in opened_by:
        word = scope.words.facts[fact.kind]
        if not word.holds(name):
            reader.fault(at, f"{fact.kind} has no field {name!r}.", word=name, known=word.all_fields)
    return name


def _declinable(reader: Reader, at: Written | None, scope: Scope) -> tuple[str, ...]:
    for item in reader.items(at, "not_wanted"):
        reader.one_of(item, "The thing to decline", scope.words.declinable)
    return reader.texts(at, "not_wanted")


def _check_own_words(reader: Reader, at: Written | None, word: str, facts: Facts, scope: Scope) -> None:
    for fact in facts:
        if at is not None and not scope.words.facts[fact.kind].own_words:
            reader.fault(at, f"{fact.kind} is not the person's own word, so it can't stand under {word}.")


def _numbers(reader: Reader, at: Written | None) -> tuple[int, ...]:
    return tuple(reader.number(item, "alerts") for item in reader.items(at, "alerts"))
