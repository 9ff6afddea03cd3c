"""Why a promise, a clock or its day is as it is: the rule, its source, the facts and the sum, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from alongside.access.doors import Entered
from alongside.design.ledger import shown
from alongside.design.words import day_year, first_upper, full_day
from alongside.reading.families import members_of
from alongside.reading.history import Line, labels_of, sentences
from alongside.reading.next_things import SEE_REVIEW, next_thing
from alongside.reading.reviews import position_now
from alongside.reading.rules import days_of, promise_to, rules_by_name
from alongside.reading.why_links import SINCE
from alongside.reading.why_words import (
    calendar_sentence,
    moved_sentence,
    setting_sentences,
    source_sentences,
    sum_sentences,
)
from casebook import Duty, Entry, Position, Why
from casebook.process.rules import DutyRule
from casebook.record import BY_THE_CALENDAR

PARTS = {
    "opened_by": "What began it",
    "counted_from": "Counted from",
    "kept_by": "What kept it",
    "was_kept_by": "What had kept it",
    "ended_by": "What ended it",
    "paused_by": "What stopped the days",
    "resumed_by": "What let the days run again",
    "taken_back_by": "What took that back",
    "moved_by": "What moved the day",
    "eased_by": "What they agreed to",
    "own_plan": "Their own plan",
    "tried": "Tried. It keeps nothing",
    "explained_by": "Why it is late. It keeps nothing",
}


@dataclass(frozen=True, slots=True)
class OneOwed:
    """One promise or clock, explained. `facts`: as ui.history draws them; every other list holds sentences."""

    who: str
    what: str
    state: str
    word: str
    facts: list[dict[str, Any]]
    days: list[str]
    number: list[str]
    calendar: str
    link: dict[str, str] | None


@dataclass(frozen=True, slots=True)
class WhyOwed:
    """What the page shows of one rule. `owed` is empty while nothing has begun it; then `begins` says what would."""

    title: str
    nature: str
    family_reads: str
    source: list[str]
    owed: list[OneOwed]
    begins: list[str]


def why_owed(entered: Entered, rule_name: str, asked: Mapping[str, str]) -> WhyOwed | None:
    """The explanation; None when there is no such rule, or it is about somebody or something that is not here.

    `asked`: the fields of the duty as text, and `since`. Of one that was owed again and again, the newest unless said.
    The number of queries is the same however many it explains.
    """
    rule = rules_by_name().get(rule_name)
    if rule is None:
        return None
    position = position_now(entered.review)
    called = {member.id: member for member in members_of(entered.review, position)}
    duties = _asked_for(position, rule, asked)
    if not duties and not _could_be(asked, set(called)):
        return None
    whys = [position.why(duty) for duty in duties]
    lines = _lines(entered, (each.entry for why in whys for each in why.facts))
    labels = labels_of(entered.review.id)
    return WhyOwed(
        title=rule.promises or promise_to(rule, []),
        nature=rule.nature,
        family_reads=rule.family_see.replace("{days}", days_of(rule, position.today).partition(" ")[0]),
        source=source_sentences(rule.source),
        owed=[_one(entered, duty, why, called, labels, lines) for duty, why in zip(duties, whys, strict=True)],
        begins=[] if duties else _begins(position, rule),
    )


def _asked_for(position: Position, rule: DutyRule, asked: Mapping[str, str]) -> list[Duty]:
    """The duties of this rule about what was asked; of the same thing owed several times, the newest."""
    fields = {dimension.field for dimension in rule.for_each}
    wanted = {name: value for name, value in asked.items() if name in fields}
    found: dict[tuple[tuple[str, str], ...], Duty] = {}
    for duty in position.duties_of(rule.name):
        about = {name: str(value) for name, value in duty.about.items()}
        since = asked.get(SINCE)
        if all(about.get(name) == value for name, value in wanted.items()) and since in (None, str(duty.opened_on)):
            found[tuple(sorted(about.items()))] = duty
    duties = list(found.values())
    still = [duty for duty in duties if str(duty.state) in ("due", "paused")]
    return still if still and "person" in fields and "person" not in wanted else duties


def _could_be(asked: Mapping[str, str], people: set[str]) -> bool:
    """Nothing is owed yet: is what was asked at least about the whole review, or about somebody of it?"""
    named = {name: value for name, value in asked.items() if name != SINCE}
    return not named or (set(named) == {"person"} and named["person"] in people)


def _lines(entered: Entered, entries: Iterable[Entry]) -> dict[tuple[int, str], Line]:
    once = {(entry.number, entry.fact.kind): entry for entry in entries}
    told = sentences(entered.review, once.values(), can=entered.can)
    return {(line.number, line.kind): line for line in told}


def _one(
    entered: Entered,
    duty: Duty,
    why: Why,
    called: Mapping[str, Any],
    labels: Mapping[str, str],
    lines: Mapping[tuple[int, str], Line],
) -> OneOwed:
    member = called.get(str(duty.about.get("person", "")))
    name = member.name if member else ""
    late = str(duty.state) == "due" and duty.late
    link = next_thing(duty.rule, entered.review.id, duty.about, entered.can, offered=bool(duty.tried))
    version = labels.get(str(duty.about.get("version", "")), "")
    rule = rules_by_name()[duty.rule]
    return OneOwed(
        who=name or "The whole review",
        what=f"{promise_to(rule, [member.called if member else ''], version)}.",
        state="not_kept" if late else str(duty.state),
        word=_state_word(duty),
        facts=facts_told(entered, [(PARTS[each.part], each.entry) for each in why.facts], lines),
        days=_days(duty, why, member.called if member else "They"),
        number=setting_sentences(why.setting) if why.setting else [],
        calendar=calendar_sentence(why.calendar) if why.sum and why.sum.unit == "working_days" else "",
        link=link if str(duty.state) == "due" and link["text"] != SEE_REVIEW else None,
    )


def facts_told(
    entered: Entered, parts: Iterable[tuple[str, Entry]], lines: Mapping[tuple[int, str], Line]
) -> list[dict[str, Any]]:
    """Facts with the part each plays, as ui.history draws them, each with the way to its place in the history."""
    history = reverse("staff:history", args=[entered.review.id])
    told, seen = [], set()
    for part, entry in parts:
        line = lines.get((entry.number, entry.fact.kind))
        if line is None or line.number in seen:  # what took something back is not told a second time as tried
            continue
        seen.add(line.number)
        by = "It came by itself." if entry.by == BY_THE_CALENDAR else f"Written down by {line.by}." if line.by else ""
        told.append(
            {
                "on": day_year(entry.fact.on),
                "title": f"{part}: {line.title}" if part else line.title,
                "words": line.words,
                "by": by,
                "link": {"text": f"Entry {entry.number}", "href": f"{history}#entry-{entry.number}"},
            }
        )
    return told


def _state_word(duty: Duty) -> str:
    state = str(duty.state)
    if state == "due":
        by = f" by {day_year(duty.due)}" if duty.due else ", with no day"
        return f"Not kept yet: it was due{by}" if duty.late else f"Due{by}"
    on = f", {day_year(duty.done_on)}" if duty.done_on and state != "paused" else ""
    return f"{shown(state).staff}{on}"


def _days(duty: Duty, why: Why, called: str) -> list[str]:
    """How its day was found, and what moved it."""
    if why.sum is None:
        return [NO_DAY["paused" if str(duty.state) == "paused" else rules_by_name()[duty.rule].due.how]]
    said = [*sum_sentences(why.sum), *(moved_sentence(moved, called) for moved in why.moved)]
    if duty.last_working_day and duty.due and duty.last_working_day != duty.due:
        said.append(f"The last working day before it is {full_day(duty.last_working_day)}.")
    if duty.better_by:
        said.append(f"The last good day before a day that matters is {full_day(duty.better_by)}.")
    return said


NO_DAY = {
    "paused": "There is no day while the hold stands. When it is lifted, the whole time begins again.",
    "no_date": "It has no day, and nobody may set one. It is theirs to end.",
    "by_the_time": "It has no day of the calendar. It has to be done before the next step is taken.",
    "after": "It has no day: the setting that would give one is off.",
    "before": "It has no day: the day it would be counted from is not known.",
    "on": "It has no day: the day is not known.",
    "next_day_of_year": "It has no day yet.",
}


def _begins(position: Position, rule: DutyRule) -> list[str]:
    """What would begin it: the sentences of the facts that open it, with nobody in them."""
    words = position.process.words.facts
    return [with_nobody(words[fact.kind].staff_say) for fact in rule.opened_by]


def with_nobody(sentence: str) -> str:
    """A sentence of the process files with nobody and nothing in particular in it."""
    return first_upper(sentence.format_map(_Blank({"name": "someone", "called": "someone"})))


class _Blank(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"
