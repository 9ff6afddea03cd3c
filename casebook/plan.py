"""A process made ready for reading records: for each kind of fact, what there is to do. Made once for each process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from heapq import heappush
from weakref import WeakKeyDictionary

from casebook import duties
from casebook.accounts import Account, Accounts
from casebook.calendar import months_after
from casebook.conditions import Ground
from casebook.duties import Match, Step, pausing_steps, steps_for
from casebook.fold import ALWAYS, WITH_PLANS, Fold, Quiet
from casebook.gates import OVERRIDE, Gate
from casebook.hindsight import Hindsight
from casebook.opening import Opener
from casebook.owing import FIELDS, Moment
from casebook.own_words import NO, YES, OwnWords
from casebook.path import PathStep
from casebook.process import DutyRule, FactWord, GateRule, Process
from casebook.process.tying import PLAN
from casebook.process.words import Narrowed
from casebook.record import BY_THE_CALENDAR, Entry, Fact
from casebook.sets import joining_steps, leaving_steps, newcomer_steps
from casebook.shelves import Shelves
from casebook.tailoring import declining_steps

WITHOUT_DAY = ("no_date", "by_the_time")
NOT_POSSIBLE = ("recorded_not_possible", "no_response_recorded")
Steps = Iterable[tuple[str, Step]]
Watching = Iterator[tuple[str, int, Step]]
"""A kind of fact, which place of `Fold.awake` must not be empty, and what to do then."""


class Shown:
    """What is looked up only when a duty is shown, never while reading."""

    def __init__(self, rule: DutyRule, ground: Ground) -> None:
        self.tried = ground.search(rule.shown_as_tried) if rule.shown_as_tried else None
        self.explained = ground.search(rule.explained_by) if rule.explained_by else None
        self.eased = ground.search(rule.eased_by) if rule.eased_by else None
        self.beside = frozenset(kind for search in (self.tried, self.explained) if search for kind in search.names)
        """The kinds of fact that stand beside it."""
        self.has_day = rule.due.how not in WITHOUT_DAY


class Plan:
    """Every step, gate and shelf of one process."""

    def __init__(self, process: Process) -> None:
        self.process = process
        words = process.words
        self.shelves = Shelves(words)
        self.accounts = Accounts(process.duties)
        self.own_words = OwnWords(words)
        grounds = [self._ground(frozenset(a.fields), a.rule.review_type) for a in self.accounts.all]
        pairs = list(zip(self.accounts.all, grounds, strict=True))
        self.openers = [Opener(account, ground, self.own_words, process.settings) for account, ground in pairs]
        self.shown = [Shown(account.rule, ground) for account, ground in pairs]
        self.gates: dict[str, list[Gate]] = {}
        self.gates_before: dict[str, list[Gate]] = {}
        for rule in process.gates:
            self._add_gate(rule)
        nobody = self._ground(frozenset(), None)
        self.stages = [(stage, nobody.search(stage.begun_by)) for stage in process.stages]
        somebody = self._ground(frozenset({"person"}), None)
        self.path = [PathStep(step, somebody) for step in process.steps]
        self.hindsight = Hindsight(words)
        self.both_ways = {kind: fact.both_ways for kind, fact in words.facts.items() if fact.both_ways}
        self.steps = self._steps()

    def new_fold(self) -> Fold:
        """A fold in which nothing has been read."""
        return Fold(self.process, len(self.accounts.all), len(self.own_words.projections))

    def _ground(self, fields: frozenset[str], review_type: str | None) -> Ground:
        return Ground(self.shelves, self.accounts, fields, fields, review_type)

    def _add_gate(self, rule: GateRule) -> None:
        facts = [self.process.words.facts[fact.kind] for fact in rule.holds]
        certain = frozenset.intersection(*(frozenset(fact.concerns) for fact in facts))
        possible = frozenset(name for fact in facts for name in fact.about)
        ground = Ground(self.shelves, self.accounts, certain, possible, rule.review_type)
        gate = Gate(rule, ground, self.process.words)
        self.gates.setdefault(rule.name, []).append(gate)
        for kind in dict.fromkeys(fact.kind for fact in rule.holds):
            self.gates_before.setdefault(kind, []).append(gate)

    def _steps(self) -> dict[str, tuple[tuple[int, Step], ...]]:
        """For each kind its steps, in the order in which they must be taken, each with what must be awake for it."""
        found: dict[str, list[tuple[int, Step]]] = {kind: [] for kind in self.shelves.kinds}
        for kind, awake, step in self._in_order():
            found.setdefault(kind, []).append((awake, step))
        return {kind: tuple(steps) for kind, steps in found.items()}

    def _in_order(self) -> Watching:
        """A void before a no, a no before a keeping, a keeping before any other end; whoever joins, before openings."""
        process = self.process
        words, facts = process.words, process.words.facts
        accounts = self.accounts.all
        yield from _always(_remembering(facts.values()))
        yield from _always(declining_steps(process.steps))
        for account in accounts:
            yield from _while_open(account, steps_for(account, account.rule.voided_by, words, duties.void))
        yield NO, ALWAYS, self.own_words.step_for_no()
        yield YES, ALWAYS, self.own_words.step_for_yes()
        for account in accounts:
            rule = account.rule
            yield from _while_open(account, steps_for(account, rule.kept_by, words, duties.keep))
            yield from _while_open(account, steps_for(account, rule.taken_back_by, words, duties.take_back))
            yield from _while_open(account, duties.repeating_steps(account, words))
        for kind in NOT_POSSIBLE:
            yield kind, ALWAYS, self._not_possible(kind)
        for account in accounts:
            rule = account.rule
            too_late = rule.too_late_when + rule.given_up_by
            yield from _while_open(account, steps_for(account, rule.ended_by, words, duties.end))
            yield from _while_open(account, steps_for(account, too_late, words, duties.too_late))
            yield from _while_open(account, steps_for(account, rule.due.facts, words, duties.time_passes))
            yield from _always(pausing_steps(account, words))
        for of in words.sets.values():
            yield from _always(leaving_steps(of, accounts, words))
        for of in words.sets.values():
            yield from _always(joining_steps(of, words))
        for opener in self.openers:
            for fact in opener.rule.opened_by:
                yield fact.kind, WITH_PLANS if opener.only_by_plan else ALWAYS, opener.step(fact)
        for of in words.sets.values():
            yield from _always(newcomer_steps(of, self.openers))

    def _not_possible(self, kind: str) -> Step:
        """It names one promise and who decided; without a decider it changes nothing."""
        word = self.process.words.facts[kind]
        matches = {
            name: [(account, Match(account, Narrowed(kind), word)) for account in accounts]
            for name, accounts in self.accounts.by_name.items()
        }

        def step(fold: Fold, moment: Moment) -> None:
            fields = moment[FIELDS]
            if fields.get("approver"):
                for account, match in matches.get(str(fields.get("what")), ()):
                    for owing in match.find(fold, fields):
                        duties.make_impossible(fold, account, owing, moment)

        return step


def _always(steps: Steps) -> Watching:
    return ((kind, ALWAYS, step) for kind, step in steps)


def _while_open(account: Account, steps: Steps) -> Watching:
    """Steps that have nothing to do while no duty of this rule can change."""
    return ((kind, account.number, step) for kind, step in steps)


def _remembering(facts: Iterable[FactWord]) -> Steps:
    """What the reading itself knows by name, and days that come by themselves."""
    yield "strand_opened", _open_strand
    yield "family_plan_changed", _change_plan
    yield "quiet_time_asked", _ask_quiet
    yield OVERRIDE, _approve_override
    for kind in PLAN:
        yield kind, _tailor
    for fact in facts:
        if fact.then:
            yield fact.kind, _await_days(fact)


def _open_strand(fold: Fold, moment: Moment) -> None:
    fold.types[moment[FIELDS].get("strand")] = moment[FIELDS].get("type")


def _change_plan(fold: Fold, moment: Moment) -> None:
    fields = moment[FIELDS]
    fold.plans[fields.get("person"), fields.get("setting")] = moment


def _ask_quiet(fold: Fold, moment: Moment) -> None:
    fields = moment[FIELDS]
    first, last = fields.get("first_day"), fields.get("last_day")
    if isinstance(first, date):
        quiet = Quiet(moment, first, last if isinstance(last, date) else first)
        fold.quiet.setdefault(fields.get("person"), []).append(quiet)


def _approve_override(fold: Fold, moment: Moment) -> None:
    fold.overrides.setdefault(moment[FIELDS].get("gate"), []).append(moment)


def _tailor(fold: Fold, moment: Moment) -> None:
    fold.tailored.setdefault(moment[FIELDS].get("person"), []).append(moment)


def _await_days(fact: FactWord) -> Step:
    def step(fold: Fold, moment: Moment) -> None:
        _, entry, read_as = moment
        turned_round = fact.both_ways and read_as.get(fact.both_ways[0]) != entry.fact.fields.get(fact.both_ways[0])
        for coming in () if turned_round else fact.then:
            fields = entry.fact.fields
            day = entry.fact.on if coming.day == "on" else fields.get(coming.day)
            if isinstance(day, date) and all(fields.get(word) == value for word, value in coming.where):
                day = months_after(day, coming.months_later) + timedelta(coming.days_later)
                came = Entry(
                    entry.number, Fact(coming.kind, day, entry.fact.fields), entry.recorded_at, BY_THE_CALENDAR
                )
                heappush(fold.coming, (day, fold.place, len(fold.coming), came))

    return step


_plans: WeakKeyDictionary[Process, Plan] = WeakKeyDictionary()


def plan_of(process: Process) -> Plan:
    """The plan of a process, made on first use."""
    plan = _plans.get(process)
    if plan is None:
        plan = _plans[process] = Plan(process)
    return plan
