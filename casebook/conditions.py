"""What the eleven operators mean. Each becomes, once for each process, a function that says what is still wanted.

Nothing wanted means the condition holds. A function looks at a fold from a point: whom it points at, on which day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from casebook.accounts import Accounts
from casebook.answers import SETTLED, Want
from casebook.fold import Fold
from casebook.owing import ENTRY, FIELDS, PLACE
from casebook.process.condition import (
    AllOf,
    AnyOf,
    ClearOf,
    Condition,
    Every,
    Happened,
    LatestOf,
    Leaves,
    SettingIs,
    Settled,
    Span,
    Which,
)
from casebook.process.words import Facts, Narrowed
from casebook.record import Value
from casebook.shelves import BEFORE_ALL, Point, Search, Shelves

Wants = tuple[Want, ...]
Check = Callable[[Fold, Point], Wants]
MET: Wants = ()
UNTOLD: Wants = (Want({}, ""),)
"""Something is wanted; what it is does not matter here."""
PERSON = "person"


@dataclass(frozen=True)
class Ground:
    """What a condition stands on while it is being made."""

    shelves: Shelves
    accounts: Accounts
    certain: frozenset[str]
    """Fields the rule always points at."""
    possible: frozenset[str]
    """Fields it may point at: the act that asks may leave some of them out."""
    review_type: str | None

    def search(self, facts: Facts, exactly: frozenset[str] = frozenset()) -> Search:
        return Search(self.shelves, facts, self.certain, self.possible, exactly)

    def only_pointing_at(self, fields: frozenset[str]) -> Ground:
        """The same, for a rule that points at just these fields, always."""
        return replace(self, certain=fields, possible=fields)


def make_check(condition: Condition, ground: Ground) -> Check:
    """The function for a condition."""
    match condition:
        case Happened():
            return _happened(condition, ground)
        case LatestOf():
            return _latest_of(condition, ground)
        case Leaves():
            return _leaves(condition, ground)
        case ClearOf():
            return _clear_of(condition, ground)
        case Settled(promise):
            return _all_settled(ground) if promise is None else _settled(promise, ground)
        case SettingIs():
            return _setting_is(condition, ground)
        case Every():
            return _every(condition, ground)
        case AllOf(parts):
            return _all_of([make_check(part, ground) for part in parts])
        case AnyOf(parts):
            return _any_of([make_check(part, ground) for part in parts])
        case _:
            return _not(make_check(condition.part, ground), condition.part)


def _wanted(search: Search, point: Point, earliest: date | None = None) -> Wants:
    if not point.tells:
        return UNTOLD
    about = {name: value for name, value in point.about.items() if name in search.about}
    return (Want(about, search.names[0], earliest),)


def _after(which: Which, ground: Ground) -> Callable[[Fold, Point], int]:
    """The place from which facts count."""
    if not which.since:
        return lambda fold, point: BEFORE_ALL
    since = ground.search(which.since, which.exactly)

    def after(fold: Fold, point: Point) -> int:
        newest = since.newest(fold, point)
        return newest[PLACE] if newest else BEFORE_ALL

    return after


def _earliest_day(span: Span | None, review_type: str | None) -> Callable[[Fold, Point], date]:
    """The first day whose facts are still fresh enough."""
    if span is None:
        return lambda fold, point: date.min

    def earliest(fold: Fold, point: Point) -> date:
        amount = fold.length(span.amount, point.day, point.about.get(PERSON), review_type)
        return date.min if amount is None else fold.calendar(point.day).step(point.day, -amount, span.unit)

    return earliest


def _happened(condition: Happened, ground: Ground) -> Check:
    search = ground.search(condition.facts, condition.which.exactly)
    after = _after(condition.which, ground)
    fresh = _earliest_day(condition.which.within, ground.review_type)
    at_least, different = condition.at_least, condition.different

    def check_one(fold: Fold, point: Point) -> Wants:
        newest = search.newest(fold, point, after(fold, point))
        if newest is not None and newest[ENTRY].fact.on >= fresh(fold, point):
            return MET
        return _wanted(search, point)

    def check_several(fold: Fold, point: Point) -> Wants:
        first_day = fresh(fold, point)
        found = [m for m in search.all(fold, point, after(fold, point)) if m[ENTRY].fact.on >= first_day]
        count = len({m[FIELDS].get(different) for m in found}) if different else len(found)
        needed = fold.length(at_least, point.day, point.about.get(PERSON), ground.review_type)
        return MET if needed is not None and count >= needed else _wanted(search, point)

    return check_one if at_least == 1 else check_several


def _latest_of(condition: LatestOf, ground: Ground) -> Check:
    search = ground.search(condition.facts, condition.which.exactly)
    after = _after(condition.which, ground)
    fresh = _earliest_day(condition.which.within, ground.review_type)
    hoped = ground.search(condition.should_be)
    should_be: dict[str, list[Narrowed]] = {}
    for fact in condition.should_be:
        should_be.setdefault(fact.kind, []).append(fact)

    def check(fold: Fold, point: Point) -> Wants:
        newest = search.newest(fold, point, after(fold, point))
        if newest is not None and newest[ENTRY].fact.on >= fresh(fold, point):
            right = should_be.get(newest[ENTRY].fact.kind, ())
            if any(fact.admits(newest[FIELDS]) for fact in right):
                return MET
        return _wanted(hoped, point)

    return check


def _leaves(condition: Leaves, ground: Ground) -> Check:
    search = ground.search(condition.start, condition.which.exactly)
    after = _after(condition.which, ground)
    span, until, review_type = condition.span, condition.until, ground.review_type

    def check(fold: Fold, point: Point) -> Wants:
        amount = fold.length(span.amount, point.day, point.about.get(PERSON), review_type)
        if amount is None:
            return MET
        find = search.first if condition.from_first else search.newest
        found = find(fold, point, after(fold, point))
        if found is None and not condition.or_today:
            return _wanted(search, point)
        start = found[ENTRY].fact.on if found else point.day
        day = point.day if until == "today" else point.exact.get(until)
        calendar = fold.calendar(point.day)
        if isinstance(day, date) and calendar.step(day, -amount, span.unit) >= start:
            return MET
        earliest = calendar.step(start, amount, span.unit)
        while calendar.step(earliest, -amount, span.unit) < start:
            earliest += timedelta(1)
        return _wanted(search, point, earliest)

    return check


def _clear_of(condition: ClearOf, ground: Ground) -> Check:
    search = ground.search(condition.facts)
    unless = (
        make_check(condition.unless, replace(ground, possible=ground.possible | {PERSON})) if condition.unless else None
    )

    def spans(fold: Fold, point: Point) -> list[tuple[date, date, Value]]:
        margin = timedelta(fold.length(condition.days, point.day, None, ground.review_type) or 0)
        found = []
        for moment in search.all(fold, point):
            fields = moment[FIELDS]
            first, last = fields.get("first_day"), fields.get("last_day")
            if isinstance(first, date):
                end = last if isinstance(last, date) else first
                found.append((first - margin, end + margin, fields.get(PERSON) or point.about.get(PERSON)))
        return found

    def check(fold: Fold, point: Point) -> Wants:
        asked = point.day if condition.of == "today" else point.exact.get(condition.of)
        if not isinstance(asked, date):
            return MET
        near = spans(fold, point)
        wants: dict[Value, Want] = {}
        for first, last, person in near:
            clashes = first <= asked <= last and person not in wants
            if clashes and (unless is None or unless(fold, point.at(PERSON, person))):
                about = {} if person is None else {PERSON: person}
                wants[person] = Want(about, search.names[0], _first_clear(asked, near))
        return tuple(wants.values())

    return check


def _first_clear(day: date, near: list[tuple[date, date, Value]]) -> date:
    """The first day from this one that lies in none of the spans."""
    for first, last, _ in sorted(near, key=lambda span: span[0]):
        if first <= day <= last:
            day = last + timedelta(1)
    return day


def _settled(promise: str, ground: Ground) -> Check:
    """At least one such promise there, and every one that did not fall away is settled."""
    found = []
    for account in ground.accounts.promises(promise):
        always = frozenset(account.fields) & ground.certain
        perhaps = frozenset(account.fields) & ground.possible - always
        sizes = [frozenset(some) for size in range(len(perhaps) + 1) for some in combinations(sorted(perhaps), size)]
        by = {more: account.asked_by(always | more) for more in sizes}
        found.append((account, perhaps, by))
    about = frozenset(field for account, _, _ in found for field in account.fields)

    def check(fold: Fold, point: Point) -> Wants:
        settled = False
        for account, perhaps, by in found:
            cut = by[frozenset(name for name in perhaps if name in point.about)] if perhaps else by[perhaps]
            key = tuple([point.about.get(account.fields[place]) for place in account.asked[cut]])
            for owing in fold.ledgers[account.number].by_cut[cut].get(key, ()):
                if owing.standing in SETTLED:
                    settled = True
                elif owing.standing != "fell_away":
                    return wanted(point)
        return MET if settled else wanted(point)

    def wanted(point: Point) -> Wants:
        return (Want({name: value for name, value in point.about.items() if name in about}, promise),)

    return check


def _all_settled(ground: Ground) -> Check:
    def check(fold: Fold, point: Point) -> Wants:
        still = ground.accounts.still_open(fold, point.about.get(PERSON))
        return tuple(Want({} if person is None else {PERSON: person}, name) for name, person in still)

    return check


def _setting_is(condition: SettingIs, ground: Ground) -> Check:
    wants = (Want({}, condition.setting),)

    def check(fold: Fold, point: Point) -> Wants:
        value = fold.setting(condition.setting, point.day, point.about.get(PERSON), ground.review_type)
        return MET if value in condition.values else wants

    return check


def _every(condition: Every, ground: Ground) -> Check:
    seen_as, name = condition.seen_as, condition.members
    inner = replace(ground, certain=ground.certain | {seen_as}, possible=ground.possible | {seen_as})
    follows = make_check(condition.follows, inner)
    excepting = make_check(condition.excepting, inner) if condition.excepting else None
    nobody = MET if condition.if_no_one == "open" else (Want({}, name),)

    def check(fold: Fold, point: Point) -> Wants:
        members = fold.in_set(name, point.about, ground.review_type)
        if not members:
            return nobody
        wants: Wants = ()
        for member in members:
            inside = point.at(seen_as, member)
            if excepting is None or excepting(fold, inside):
                wants += follows(fold, inside)
                if wants and not point.tells:
                    return wants
        return wants

    return check


def _all_of(checks: list[Check]) -> Check:
    def check(fold: Fold, point: Point) -> Wants:
        wants = MET
        for part in checks:
            wants += part(fold, point)
            if wants and not point.tells:
                return wants
        return wants

    return check


def _any_of(checks: list[Check]) -> Check:
    def check(fold: Fold, point: Point) -> Wants:
        first: Wants | None = None
        for part in checks:
            wants = part(fold, point)
            if not wants:
                return MET
            first = first or wants
        return first or MET

    return check


def _not(inner: Check, part: Condition) -> Check:
    says = f"not: {_gist(part)}"

    def check(fold: Fold, point: Point) -> Wants:
        if inner(fold, point):
            return MET
        return (Want(dict(point.about), says),) if point.tells else UNTOLD

    return check


def _gist(condition: Condition) -> str:
    """What a condition is about, in a few words."""
    match condition:
        case Happened(facts=facts) | LatestOf(should_be=facts) | Leaves(start=facts) | ClearOf(facts=facts):
            return facts[0].kind
        case Settled(promise):
            return promise or "all_promises"
        case SettingIs(setting=name) | Every(members=name):
            return name
        case AllOf(parts) | AnyOf(parts):
            return " / ".join(_gist(part) for part in parts)
        case _:
            return f"not: {_gist(condition.part)}"
