"""From a promise or clock back to everything it came from: the facts, the setting, the sum and what moved its day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from casebook.accounts import Account
from casebook.answers import Duty
from casebook.calendar import Calendar
from casebook.fold import Fold
from casebook.owing import ENTRY, FIELDS, Owing
from casebook.process.words import Facts, Narrowed
from casebook.reasons import Because, Moved, Part, SettingUsed, Sum, Why, rule_of
from casebook.record import Entry, Fields
from casebook.showing import moves, rule_day

Record = Callable[[str], Iterable[Entry]]
"""Every entry of a kind, in the order in which they were written."""


def trace(fold: Fold, account: Account, owing: Owing, duty: Duty, record: Record, today: date) -> Why:
    """Where this duty and its day come from."""
    open_still = duty.state in ("due", "paused")
    calendar = fold.calendar(today if open_still or duty.done_on is None else duty.done_on)
    setting = _setting(fold, account, owing)
    gives = rule_day(account.rule, owing, calendar) if duty.due else None
    moved = tuple(_moved(fold, account, owing, calendar, gives)) if gives else ()
    facts = [Because("opened_by", owing.moment[ENTRY]), *sorted(_facts(fold, account, owing, record), key=_in_order)]
    facts += [Because("own_plan", setting.by)] if setting and setting.by else []
    facts += [Because("moved_by", move.entry) for move in moved if move.entry]
    return Why(
        rule=rule_of(account.rule),
        about=duty.about,
        state=duty.state,
        facts=tuple(facts),
        setting=setting,
        sum=_sum(account, owing, calendar, gives) if gives else None,
        due=duty.due,
        due_was=duty.due_was,
        moved=moved,
        calendar=calendar.version,
    )


def _in_order(because: Because) -> tuple[date, int]:
    return because.entry.fact.on, because.entry.number


def _facts(fold: Fold, account: Account, owing: Owing, record: Record) -> Iterator[Because]:
    """Whatever counted it from another day, ended it, rested it, took it back or stands beside it."""
    rule = account.rule
    if owing.counted is not owing.moment:
        yield Because("counted_from", owing.counted[ENTRY])
    if owing.kept:
        yield Because("kept_by", owing.kept[ENTRY])
    if owing.because and owing.because is not owing.kept:
        yield Because("ended_by", owing.because[ENTRY])
    taken_back = list(_found(fold, account, owing, rule.taken_back_by, record))
    beside: dict[Part, Facts] = {
        "paused_by": rule.paused_by,
        "resumed_by": rule.resumed_by,
        "taken_back_by": rule.taken_back_by,
        "was_kept_by": rule.kept_by if taken_back else (),
        "eased_by": rule.eased_by,
        "tried": rule.shown_as_tried,
        "explained_by": rule.explained_by,
    }
    for part, facts in beside.items():
        for entry in _found(fold, account, owing, facts, record):
            before = taken_back and _at(entry) < _at(taken_back[-1])
            if part != "was_kept_by" or before:
                yield Because(part, entry)


def _at(entry: Entry) -> tuple[date, int]:
    return entry.fact.on, entry.number


def _found(fold: Fold, account: Account, owing: Owing, facts: Facts, record: Record) -> Iterator[Entry]:
    """Those of these facts about the same, from the opening on."""
    opened = _at(owing.moment[ENTRY])
    for fact in facts:
        for entry in record(fact.kind):
            if _at(entry) >= opened and _concerns(fold, account, owing, fact, entry.fact.fields):
                yield entry


def _concerns(fold: Fold, account: Account, owing: Owing, fact: Narrowed, fields: Fields) -> bool:
    """Whether a fact, as a rule names it, is about the same as this duty."""
    if not fact.admits(fields):
        return False
    fixed = {name for name, _ in fact.where} | fact.free
    for name, value in zip(account.fields, owing.values, strict=True):
        mine = fold.same.get(name, {}).get(fields.get(name), fields.get(name))
        if name in fact.other:
            if mine == value:
                return False
        elif name not in fixed and mine not in (None, value):
            return False
    return True


def _setting(fold: Fold, account: Account, owing: Owing) -> SettingUsed | None:
    span = account.rule.due.span
    person = None if account.person is None else owing.values[account.person]
    return fold.used(span.amount, owing.counted_from, person, account.rule.review_type) if span else None


def _sum(account: Account, owing: Owing, calendar: Calendar, gives: date) -> Sum:
    """The day the rule alone gives, and how."""
    due = account.rule.due
    start, start_is = owing.counted_from, "counted_from"
    if due.how in ("on", "before"):
        named = owing.moment[FIELDS].get(due.field)
        start, start_is = (named, due.field) if isinstance(named, date) else (start, start_is)
    if due.span is None:
        return Sum(start, start_is, "on", 0, "days", gives, (), calendar.version)
    skipped = calendar.free_between(start, gives) if due.span.unit == "working_days" else ()
    return Sum(
        start,
        start_is,
        "before" if due.how == "before" else "after",
        owing.amount,
        due.span.unit,
        gives,
        skipped,
        calendar.version,
    )


def _moved(fold: Fold, account: Account, owing: Owing, calendar: Calendar, now: date) -> Iterator[Moved]:
    """From the day as it was first known to the day it is: a newer calendar, then times the person asked for."""
    former = fold.calendar(owing.counted_from)
    was = rule_day(account.rule, owing, former)
    if was and was != now:
        yield Moved(was, now, "calendar", former.version, None)
    if account.promised_to is not None:
        for quiet, later in moves(fold, owing.values[account.promised_to], owing, calendar, now):
            yield Moved(now, later, "quiet_time", calendar.version, quiet.moment[ENTRY])
            now = later
