"""The rules in force as the guide shows them: what is promised, the number with its setting, the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from alongside.design.words import day_year, first_upper
from alongside.documents.blocks import Block, Heading, Item, List, Paragraph, Run, Runs
from alongside.documents.typography import keep_together
from alongside.local.in_words import counted, held_on, in_words
from casebook import Process
from casebook.process import DutyRule, GateRule, Setting, settings_named
from casebook.process.rules import FOR_ALL

HOW_SURE = {
    "read": "Read in the source.",
    "to_be_confirmed": "Not yet checked in the original, so never call it the law.",
    "local_default": "Each partnership may choose otherwise.",
}
SOMEBODY = {
    "name": "this person", "names": "this person", "version": "this version", "earliest": "named on the page",
    "who": "whoever spoke for them",
}  # fmt: skip
# What a promise without a day comes before, in words.
BEFORE = {
    "account_taken": "anything they tell us is written down",
    "draft_opened_to": "the draft is opened to them",
    "draft_version_ready": "the first draft is ready",
    "published": "the report is published",
    "put_on_subgroup_agenda": "the draft goes to the Sub-Group",
    "terms_fixed": "the terms of reference are settled",
}
Rule = DutyRule | GateRule


def numbers_in_force(process: Process, day: date, kind: str = "") -> dict[str, str]:
    """Every setting by name as words, and the length of every promise or clock that has its own number.

    `kind`: for a review of this kind; otherwise as in most of them.
    """
    found = {
        name: in_words(setting, setting.on(day, (kind,)) if kind else held_on(setting, day))
        for name, setting in process.settings.items()
    }
    for rule in process.duties:
        span = rule.due.span
        if span is not None and isinstance(span.amount, int) and rule.holds_on(day):
            found[rule.name] = counted(span.amount, span.unit) if span.amount else "the same day"
    return found


def rules_named(name: str, process: Process, day: date) -> list[Rule]:
    """The rules of this name that hold on a day: one, or one for each kind of review. Raises KeyError for none."""
    every: tuple[Rule, ...] = (*process.duties, *process.gates)
    found = [rule for rule in every if rule.name == name and rule.holds_on(day)]
    if not found:
        raise KeyError(f"The process in force on {day} has no promise, clock or gate {name!r}.")
    return found


def rules_shown(names: Iterable[str], process: Process, day: date) -> Iterator[Block]:
    """The rules of these names: what each is called, what it says, and in smaller type its numbers and its source."""
    for name in names:
        for rule in rules_named(name, process, day):
            yield Heading((Run(title_of(rule)),), 3)
            yield List(tuple(Item((Paragraph(said),)) for said in _lines(rule, process, day)))
            yield Paragraph(tuple(_ground(rule, process, day)), kind="small")


def title_of(rule: Rule) -> str:
    """A promise as it is promised; a gate by its name."""
    if isinstance(rule, GateRule):
        return f"Gate: {rule.name.replace('_', ' ')}"
    return rule.promises or first_upper(rule.name.replace("_", " "))


def _lines(rule: Rule, process: Process, day: date) -> Iterator[Runs]:
    only = f"In a {process.types[rule.review_type]['name']}: " if rule.review_type else ""
    if isinstance(rule, DutyRule):
        yield _line("When", f"{only}{when_due(rule, process, day)}.")
        if not rule.family_see:
            yield _line("For staff", f"{_with_somebody(rule.staff_see).rstrip('.')}.")
    else:
        passed = "only by a senior person, by name and with a reason; the promise then shows as not kept"
        yield _line("While it is shut", f"{only}{_with_somebody(rule.staff_see)}")
        yield _line("It may be passed", f"{passed if rule.may_be_overridden else 'by nobody'}.")
    if rule.family_see:
        yield _line("The family reads", f"“{_with_somebody(rule.family_see, _bare_number(rule, process, day))}”")


def _line(lead: str, said: str) -> Runs:
    return (Run(f"{lead}: ", bold=True), Run(keep_together(first_upper(said))))


def _ground(rule: Rule, process: Process, day: date) -> Iterator[Run]:
    for name in settings_named(rule):
        yield Run(keep_together(f"Setting: {_setting(process.settings[name], _types(rule), day)} "))
    yield Run(f"Source: {rule.source.get('document', '')}. {HOW_SURE[rule.source['status']]}")


def _types(rule: Rule) -> tuple[str, ...]:
    return (rule.review_type,) if rule.review_type else ()


def _setting(setting: Setting, types: tuple[str, ...], day: date) -> str:
    """What it means, its value in force for these types of review, and the days it holds from."""
    held = setting.dated_on(day, types)
    since = f", since {day_year(held.first_day)}" if held else ""
    coming = [
        f"from {day_year(one.first_day)}: {in_words(setting, one.value)}"
        for one in setting.values
        if one.first_day > day and one.folder in (*FOR_ALL, *types)
    ]
    now = f"{in_words(setting, setting.on(day, types))}{since}"
    return f"{setting.means.rstrip('.')}: {'; '.join([now, *coming])}."


def when_due(rule: DutyRule, process: Process, day: date) -> str:
    """When a promise or clock is due, with the number in force."""
    due = rule.due
    if due.span is not None:
        number = _length(rule, process, day)
        return f"at least {number} before the day" if due.how == "before" else number
    if due.how == "on":
        return "on the day itself"
    if due.how == "by_the_time":
        kind = due.facts[0].kind
        return f"before {BEFORE.get(kind, 'this happens: ' + kind.replace('_', ' '))}"
    if due.how == "next_day_of_year":
        return "once a year"
    return "no date at all; it ends on the person’s own word"


def _length(rule: DutyRule, process: Process, day: date) -> str:
    assert rule.due.span is not None
    amount, unit = rule.due.span.amount, rule.due.span.unit
    if isinstance(amount, str):
        value = process.settings[amount].on(day, _types(rule))
        if not isinstance(value, int):
            return "only where somebody asked for it"
        amount = value
    if not amount:
        return "the same day"
    return f"within {counted(amount, unit)}" if rule.due.how == "after" else counted(amount, unit)


def _bare_number(rule: Rule, process: Process, day: date) -> str:
    """The number a sentence names as {days}, without what it counts; empty where the rule has none."""
    if not isinstance(rule, DutyRule) or rule.due.span is None:
        return ""
    return "".join(filter(str.isdigit, _length(rule, process, day)))


def _with_somebody(words: str, days: str = "") -> str:
    """A sentence of a rule with general words where a page puts a name, a version or a number."""
    return first_upper(words.format_map({**SOMEBODY, "days": days}))
