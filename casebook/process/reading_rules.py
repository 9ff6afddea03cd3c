"""Reading gates, settings, stages and paths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from casebook.process.bounds import read_bounds
from casebook.process.condition import Condition
from casebook.process.naming_facts import read_facts, scalar
from casebook.process.reading_conditions import ALWAYS, Scope, read_condition
from casebook.process.reading_duties import read_source
from casebook.process.rules import ChoiceRule, DatedValue, GateRule, Setting, SettingValue, Stage, Standing, StepRule
from casebook.process.written import Reader, Written

OF_A_GATE = (
    "holds",
    "closed_until",
    "override",
    "names_no_one",
    "no_day_while_shut",
    "staff_see",
    "family_see",
    "source",
    "codes",
)
OF_A_SETTING = ("means", "values", "value", "may_be", "person_may", "source", "codes")
OF_A_STEP = (
    "name",
    "title",
    "title_done",
    "words_done",
    "words_here",
    "words_ahead",
    "words_not_wanted",
    "done_when",
    "here_when",
    "not_wanted_when",
    "left_out_when",
    "why_left_out",
    "on",
    "choices",
    "choices_open_when",
    "promises",
    "declines",
    "protects",
    "optional",
    "words_dropped",
    "words_paused",
)


def read_gate(reader: Reader, at: Written, standing: Standing, scope: Scope) -> GateRule | None:
    """One gate, or None beside faults."""
    before = len(reader.faults)
    keys = reader.mapping(at, f"The gate {standing.name}", OF_A_GATE)
    for word in ("holds", "closed_until", "override", "staff_see", "family_see", "source"):
        if word not in keys:
            reader.fault(at, f"The gate {standing.name} needs {word}.")
    holds = read_facts(reader, keys.get("holds"), "holds", scope.words)
    about = [frozenset(scope.words.facts[fact.kind].about) for fact in holds]
    held = [frozenset(scope.words.facts[fact.kind].all_fields) for fact in holds]
    pointed = frozenset.intersection(*about) if about else frozenset()
    days = frozenset.intersection(*held) if held else frozenset()
    scope = replace(scope, pointed=pointed, days=days)
    override = reader.one_of(keys.get("override"), "override", ["senior", "never"])
    gate = GateRule(
        **vars(standing),
        holds=holds,
        closed_until=read_condition(reader, keys["closed_until"], scope) if "closed_until" in keys else ALWAYS,
        may_be_overridden=override == "senior",
        names_no_one=reader.flag(keys.get("names_no_one"), "names_no_one"),
        no_day_while_shut=reader.flag(keys.get("no_day_while_shut"), "no_day_while_shut"),
        staff_see=reader.text(keys.get("staff_see"), "staff_see"),
        family_see=reader.text(keys.get("family_see"), "family_see"),
        source=read_source(reader, keys.get("source")),
        codes=reader.texts(keys.get("codes"), "codes"),
    )
    return gate if len(reader.faults) == before else None


def read_setting(reader: Reader, name: str, at: Written, folder: str) -> Setting:
    """One setting with its dated values, from the file of this folder."""
    keys = reader.mapping(at, f"The setting {name}", OF_A_SETTING)
    source = read_source(reader, keys.get("source"))
    values: list[DatedValue] = []
    if "value" in keys:
        values.append(DatedValue(date.min, setting_value(reader, keys["value"]), folder, source))
    for item in reader.items(keys.get("values"), "values"):
        pair = reader.mapping(item, "A value", ["from", "value"])
        if "value" not in pair:
            reader.fault(item, "A value of a setting needs `value`.")
            continue
        first_day = reader.day(pair.get("from"), "from", date.min)
        values.append(DatedValue(first_day, setting_value(reader, pair["value"]), folder, source))
    if not values:
        reader.fault(at, f"The setting {name} needs values.")
    may_be = read_bounds(reader, keys.get("may_be"))
    for dated in values:
        if may_be and not may_be.allow(dated.value):
            reader.fault(at, f"The setting {name} says itself that it can't be {dated.value!r}.")
    return Setting(
        name,
        tuple(sorted(values, key=lambda dated: dated.first_day)),
        reader.flag(keys.get("person_may"), "person_may"),
        reader.text(keys.get("means"), "means"),
        source,
        reader.texts(keys.get("codes"), "codes"),
        may_be,
    )


def setting_value(reader: Reader, at: Written) -> SettingValue:
    """A single value or a list of them."""
    if isinstance(at.value, list):
        return tuple(scalar(reader, item) for item in at.value)
    return scalar(reader, at)


def read_stages(reader: Reader, at: Written, standing: Standing, scope: Scope) -> list[Stage]:
    """The stages of a review, in order."""
    stages = []
    for item in reader.items(reader.mapping(at, "stages.yaml", ["stages"]).get("stages"), "stages"):
        keys = reader.mapping(item, "A stage", ["name", "begun_by", "staff_see", "family_see"])
        for word in ("name", "begun_by", "staff_see", "family_see"):
            if word not in keys:
                reader.fault(item, f"A stage needs {word}.")
        own = {**vars(standing), "name": reader.text(keys.get("name"), "name"), "line": item.line}
        stages.append(
            Stage(
                **own,
                begun_by=read_facts(reader, keys.get("begun_by"), "begun_by", scope.words),
                staff_see=reader.text(keys.get("staff_see"), "staff_see"),
                family_see=reader.text(keys.get("family_see"), "family_see"),
            )
        )
    return stages


def read_steps(reader: Reader, at: Written, standing: Standing, scope: Scope) -> list[StepRule]:
    """The steps of the path a family member sees, in order."""
    scope = replace(scope, pointed=frozenset({"person"}), days=frozenset())
    steps = []
    top = reader.mapping(at, "path.yaml", ["steps", "words_dropped", "words_paused"])
    usual = {word: reader.text(top.get(word), word) for word in ("words_dropped", "words_paused")}
    for item in reader.items(top.get("steps"), "steps"):
        keys = reader.mapping(item, "A step", OF_A_STEP)
        for word in ("name", "title", "words_done", "words_here", "words_ahead", "done_when"):
            if word not in keys:
                reader.fault(item, f"A step needs {word}.")
        own = {**vars(standing), "name": reader.text(keys.get("name"), "name"), "line": item.line}
        steps.append(
            StepRule(
                **own,
                title=reader.text(keys.get("title"), "title"),
                title_done=reader.text(keys.get("title_done"), "title_done") or reader.text(keys.get("title"), "title"),
                words_done=reader.text(keys.get("words_done"), "words_done"),
                words_here=reader.text(keys.get("words_here"), "words_here"),
                words_ahead=reader.text(keys.get("words_ahead"), "words_ahead"),
                words_not_wanted=reader.text(keys.get("words_not_wanted"), "words_not_wanted"),
                done_when=_maybe(reader, keys.get("done_when"), scope) or ALWAYS,
                here_when=_maybe(reader, keys.get("here_when"), scope),
                not_wanted_when=_maybe(reader, keys.get("not_wanted_when"), scope),
                left_out_when=_maybe(reader, keys.get("left_out_when"), scope),
                why_left_out=reader.text(keys.get("why_left_out"), "why_left_out"),
                on=read_facts(reader, keys.get("on"), "on", scope.words),
                choices=tuple(_choice(reader, choice) for choice in reader.items(keys.get("choices"), "choices")),
                choices_open_when=_maybe(reader, keys.get("choices_open_when"), scope),
                promises=_names(reader, keys.get("promises"), "The promise", scope.promises),
                declines=_names(reader, keys.get("declines"), "The thing to decline", scope.words.declinable),
                protects=reader.flag(keys.get("protects"), "protects"),
                optional=reader.flag(keys.get("optional"), "optional"),
                words_dropped=reader.text(keys.get("words_dropped"), "words_dropped") or usual["words_dropped"],
                words_paused=reader.text(keys.get("words_paused"), "words_paused") or usual["words_paused"],
            )
        )
    return steps


def _names(reader: Reader, at: Written | None, what: str, known: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for item in reader.items(at, what) if (name := reader.one_of(item, what, known)))


def _maybe(reader: Reader, at: Written | None, scope: Scope) -> Condition | None:
    return None if at is None else read_condition(reader, at, scope)


def _choice(reader: Reader, at: Written) -> ChoiceRule:
    keys = reader.mapping(at, "A choice", ["name", "words", "to"])
    return ChoiceRule(reader.text(keys.get("name"), "name"), reader.text(keys.get("words"), "words"))
