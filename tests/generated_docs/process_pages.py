"""docs/process: one page for each kind of review, told from the process files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from alongside.process_files import load_process
from casebook.process import Process
from casebook.process.condition import Span
from casebook.process.rules import DutyRule, GateRule, Stage
from casebook.process.words import Facts

EVERY = "every_review"
STATUS = {
    "read": "",
    "to_be_confirmed": " **To be confirmed:** nobody has read this in the original yet.",
    "local_default": " *Our own proposal; a partnership may choose otherwise.*",
}
NATURE = {
    "promise": ("Promises", "What is owed to one person. Only that person’s own word makes it “not wanted”."),
    "clock": ("Clocks", "What is owed to the law, to others who are waiting, or to ourselves."),
}


def process_pages() -> dict[str, str]:
    """Place -> text, for every review and for each type."""
    process = load_process()
    made = {f"docs/process/{EVERY}.md": _every_review(process)}
    for name in process.types:
        made[f"docs/process/{name}.md"] = _of_type(process, name)
    made["docs/process/codes.md"] = _codes(process)
    return made


def _codes(process: Process) -> str:
    """Which rule or setting carries what the papers give a code to."""
    carried: dict[str, dict[str, None]] = {}
    natures = [(rule, rule.nature) for rule in process.duties]
    gates = [(rule, "gate") for rule in process.gates]
    settings = [(setting, "number") for setting in process.settings.values()]
    for rule, nature in (*natures, *gates, *settings):
        for code in rule.codes:
            carried.setdefault(code, {})[f"{nature} `{rule.name}`"] = None
    rows = [f"| `{code}` | {', '.join(rules)} |" for code, rules in sorted(carried.items(), key=_in_order)]
    return (
        "# Codes\n\nThe practice papers give codes to clocks, promises, policies, gates and requirements. "
        "Each is carried by a rule or a number of the process; a scenario may use the code in place of the name.\n\n"
        + _table("Code", "Carried by", rows=rows)
    )  # fmt: skip


def _in_order(item: tuple[str, object]) -> tuple[str, int, str]:
    """ST1, ST2 …, POL-1, POL-2 … POL-10: by their number."""
    found = re.match(r"([A-Z]+)-?(\d*)", item[0])
    assert found is not None
    return found[1], int(found[2] or 0), item[0]


def _every_review(process: Process) -> str:
    types = "\n".join(f"- [{said['name']}]({name}.md)" for name, said in sorted(process.types.items()))
    return (
        "# Every review\n\n"
        "What holds in every kind of review. Each kind adds its own:\n\n" + types + "\n\n" + _stages(process.stages)
        + _rules(process, None) + _settings(process, _settings_named(process, None))
    )  # fmt: skip


def _of_type(process: Process, name: str) -> str:
    said = process.types[name]
    return (
        f"# {said['name']}\n\n{said['family_see']}\n\n"
        f"It is about {said['about']}. {said['commissioned_by']} ask for it. {said['publishing']}\n\n"
        f"What holds [in every review]({EVERY}.md) holds here too. This page tells what comes on top of it.\n\n"
        + _stages(stage for stage in process.stages if stage.review_type == name)
        + _rules(process, name)
        + _settings(process, _settings_named(process, name))
    )


def _stages(stages: Iterable[Stage]) -> str:
    rows = [f"| {stage.staff_see} | {stage.family_see} | {_facts(stage.begun_by)} |" for stage in stages]
    if not rows:
        return ""
    head = "## Stages\n\nNobody sets a stage: it begins by what happened.\n\n"
    return head + _table("Stage", "What a family reads", "Begins with", rows=rows)


def _rules(process: Process, review_type: str | None) -> str:
    text = ""
    for nature, (title, says) in NATURE.items():
        rules = [duty for duty in process.duties if duty.nature == nature and duty.review_type == review_type]
        if rules:
            text += f"## {title}\n\n{says}\n\n" + "".join(_duty(process, rule) for rule in rules)
    gates = [gate for gate in process.gates if gate.review_type == review_type]
    if gates:
        text += "## Gates\n\nWhat may not be done yet, whoever asks and by whichever page.\n\n"
        text += "".join(_gate(gate) for gate in gates)
    return text


def _duty(process: Process, rule: DutyRule) -> str:
    lines = [
        f"- **Due:** {_due(process, rule)}",
        f"- **Owed from:** {_facts(rule.opened_by)}; once for each {_each(rule)}",
        f"- **Kept by:** {_facts(rule.kept_by)}",
    ]
    if rule.ended_by:
        lines.append(f"- **Ends with:** {_facts(rule.ended_by)}")
    if rule.paused_by:
        lines.append(f"- **Rests during:** {_facts(rule.paused_by)}")
    if rule.not_wanted:
        lines.append("- **The person may say no to it:** " + ", ".join(f"`{each}`" for each in rule.not_wanted))
    lines.append(f"- **Staff read:** {rule.staff_see}")
    if rule.family_see:
        lines.append(f"- **The family reads:** {rule.family_see}")
    lines.append(_source(rule.source))
    return f"### {rule.promises}\n\n`{rule.name}`\n\n" + "\n".join(lines) + "\n\n"


def _gate(gate: GateRule) -> str:
    overridden = "a senior person, by name and with a reason" if gate.may_be_overridden else "nobody"
    lines = [
        f"- **Holds back:** {_facts(gate.holds)}",
        f"- **May open it all the same:** {overridden}",
        f"- **Staff read:** {gate.staff_see}",
        f"- **The family reads:** {gate.family_see}",
        _source(gate.source),
    ]
    return f"### `{gate.name}`\n\n" + "\n".join(lines) + "\n\n"


def _source(source: Mapping[str, str]) -> str:
    return f"- **Source:** {source.get('document', '')}.{STATUS[source['status']]}"


def _due(process: Process, rule: DutyRule) -> str:
    due = rule.due
    if due.how == "no_date":
        return "with no date at all"
    if due.how == "on":
        return f"on the day named in `{due.field}`"
    if due.how == "by_the_time":
        return f"by the time of: {_facts(due.facts)}"
    if due.how == "next_day_of_year":
        return f"on the next {due.day_of_year} (month and day)"
    length = _length(process, due.span)
    return f"{length} before the day in `{due.field}`" if due.how == "before" else f"within {length}"


def _length(process: Process, span: Span | None) -> str:
    assert span is not None
    unit = span.unit.replace("_", " ")
    if isinstance(span.amount, int):
        return "the same day" if span.amount == 0 else f"{span.amount} {unit}"
    value = process.settings[span.amount].values[-1].value
    if value in (False, None, "off"):
        return f"a number of {unit} that is set for nobody unless they ask (`{span.amount}`)"
    return f"{value} {unit} (`{span.amount}`)"


def _each(rule: DutyRule) -> str:
    each = [dimension.field for dimension in rule.for_each]
    words = " and ".join(each) if each else "review"
    return words + (", each time" if rule.each_time else "")


def _facts(facts: Facts) -> str:
    kinds = list(dict.fromkeys(f"[{fact.kind}](../reference/facts.md#{fact.kind})" for fact in facts))
    return ", ".join(kinds) or "nothing"


def _settings_named(process: Process, review_type: str | None) -> list[str]:
    """The numbers that this type's rules count with; those that no rule counts with stand with every review."""
    mine = _counted_with(rule for rule in process.duties if rule.review_type == review_type)
    left_over = set() if review_type else set(process.settings) - _counted_with(process.duties)
    return [name for name in process.settings if name in mine | left_over]


def _counted_with(rules: Iterable[DutyRule]) -> set[str]:
    return {str(rule.due.span.amount) for rule in rules if rule.due.span is not None}


def _settings(process: Process, names: list[str]) -> str:
    if not names:
        return ""
    rows = []
    for name in names:
        setting = process.settings[name]
        values = "; ".join(f"{_value(value)} from {day}" for day, value, *_ in setting.values)
        person = " A person’s own plan may hold another." if setting.person_may else ""
        source = f"{setting.source.get('document', '')}.{STATUS.get(setting.source.get('status', ''), '')}"
        rows.append(f"| `{name}` | {setting.means}.{person} | {values} | {source} |")
    head = "## Numbers\n\nA partnership may choose others, from a day on.\n\n"
    return head + _table("Setting", "What it means", "Value", "Source", rows=rows)


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(each) for each in value)
    return "off" if value in (False, None) else str(value)


def _table(*heads: str, rows: list[str]) -> str:
    return f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}\n" + "\n".join(rows) + "\n\n"
