"""The path of one family member, and the stages of the review: where we are, what has been and what comes."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from casebook.answers import Choice, DrawnMark, StageReached, Step
from casebook.conditions import Ground, make_check
from casebook.fold import Fold
from casebook.owing import ENTRY, FIELDS
from casebook.process.condition import AllOf, AnyOf, Condition, Every, Happened, LatestOf, Settled
from casebook.process.rules import Stage, StepRule
from casebook.process.words import Facts
from casebook.record import Value
from casebook.shelves import BEFORE_ALL, Point, Search
from casebook.tailoring import Planned, planned


class PathStep:
    """One step of the path, ready to be asked about a person."""

    def __init__(self, rule: StepRule, ground: Ground) -> None:
        self.rule = rule
        self.done = make_check(rule.done_when, ground)
        self.here = make_check(rule.here_when, ground) if rule.here_when else None
        self.not_wanted = make_check(rule.not_wanted_when, ground) if rule.not_wanted_when else None
        self.choices_open = make_check(rule.choices_open_when, ground) if rule.choices_open_when else None
        self.left_out = make_check(rule.left_out_when, ground) if rule.left_out_when else None
        self.on = ground.search(rule.on or _facts_in(rule.done_when))
        self.accounts = ground.accounts
        self.promises = [account for name in _promises_in(rule.done_when) for account in ground.accounts.promises(name)]

    def day(self, fold: Fold, point: Point, person: str) -> date | None:
        """The day it was done: the newest day among the facts and promises that made it so."""
        moment = self.on.newest(fold, point, point.since)
        days = [moment[ENTRY].fact.on] if moment else []
        if not self.rule.on:
            numbers = {account.number for account in self.promises}
            for number, owing in self.accounts.owed_to(fold, person):
                if number in numbers and owing.because and owing.standing != "fell_away":
                    days.append(owing.because[ENTRY].fact.on)
        return max(days, default=None)


def _facts_in(condition: Condition) -> Facts:
    match condition:
        case Happened(facts=facts) | LatestOf(should_be=facts):
            return facts
        case AllOf(parts) | AnyOf(parts):
            return tuple(fact for part in parts for fact in _facts_in(part))
    return ()


def _promises_in(condition: Condition) -> list[str]:
    match condition:
        case Settled(promise):
            return [promise] if promise else []
        case AllOf(parts) | AnyOf(parts):
            return [name for part in parts for name in _promises_in(part)]
        case Every(follows=follows):
            return _promises_in(follows)
    return []


class Placed(NamedTuple):
    """A step of one person's path: as the files have it, and as their own plan does."""

    step: PathStep | None
    """None: a step of their own."""
    plan: Planned


def path_for(fold: Fold, steps: list[PathStep], person: str, today: date) -> tuple[Step, ...]:
    """The steps of this person's path, in their order; exactly one that is not left out is `here`, if there is any."""
    known = {step.rule.name: step for step in _of_these_reviews(fold, steps) if step.rule.holds_on(today)}
    optional = [name for name, step in known.items() if step.rule.optional]
    placed = [Placed(known.get(p.name), p) for p in planned(known, optional, fold.tailored.get(person, ()))]
    points = [Point({"person": person}, today, {"person": person}, since=each.plan.since) for each in placed]
    marks = [_mark(fold, each, point) for each, point in zip(placed, points, strict=True)]
    here = _place_of_here(fold, placed, marks, points)
    if here is not None:
        marks[here] = "here"
    return tuple(
        _drawn(fold, each, mark, point, person) for each, mark, point in zip(placed, marks, points, strict=True)
    )


Mark = Literal["left_out", "not_wanted", "done", "here", "ahead", "paused"]


def _mark(fold: Fold, placed: Placed, point: Point) -> Mark:
    """What a step is, before one of them becomes `here`."""
    step, plan = placed
    if plan.dropped or (step and step.left_out and not step.left_out.wants(fold, point)):
        return "left_out"
    if step and step.not_wanted and not step.not_wanted.wants(fold, point):
        return "not_wanted"
    is_done = plan.done is not None if step is None else not step.done.wants(fold, point)
    if is_done:
        return "done"
    return "paused" if plan.paused else "ahead"


def _drawn(fold: Fold, placed: Placed, mark: Mark, point: Point, person: str) -> Step:
    step, plan = placed
    said = tuple(moment[ENTRY] for moment in plan.by)
    shown = _as_written(fold, step, mark, point, person) if step else _of_their_own(plan, mark)
    if step and plan.dropped:
        shown = shown._replace(why_left_out=step.rule.words_dropped)
    return shown._replace(paused=mark == "paused", again=plan.since != BEFORE_ALL, tailored_by=said)


def _of_their_own(plan: Planned, mark: Mark) -> Step:
    on = plan.done[ENTRY].fact.on if plan.done else None
    drawn: DrawnMark = mark if mark in ("done", "here") else "ahead"
    return Step(plan.name, "", on, "", drawn, (), mark == "left_out", "")


def _as_written(fold: Fold, step: PathStep, mark: Mark, point: Point, person: str) -> Step:
    rule = step.rule
    match mark:
        case "left_out":
            return Step(rule.name, rule.title, None, "", "ahead", (), True, rule.why_left_out)
        case "paused":
            return Step(rule.name, rule.title, None, rule.words_paused, "ahead", (), False, "")
        case "not_wanted":
            return Step(rule.name, rule.title, None, rule.words_not_wanted, mark, (), False, "")
        case "done":
            on = step.day(fold, point, person)
            return Step(rule.name, rule.title_done, on, rule.words_done, mark, (), False, "")
        case _:
            open_now = mark == "here" or (step.choices_open is not None and not step.choices_open.wants(fold, point))
            choices = tuple(Choice(*choice) for choice in rule.choices) if open_now else ()
            words = rule.words_here if mark == "here" else rule.words_ahead
            return Step(rule.name, rule.title, None, words, mark, choices, False, "")


def _place_of_here(fold: Fold, placed: list[Placed], marks: list[Mark], points: list[Point]) -> int | None:
    """The last open step that says it is here; else the first open one after the last done; else the last of all."""
    still = [place for place, mark in enumerate(marks) if mark == "ahead"]
    saying = [place for place in still if _says_here(fold, placed[place], points[place])]
    if saying:
        return saying[-1]
    done = [place for place, mark in enumerate(marks) if mark == "done"]
    after = [place for place in still if not done or place > done[-1]]
    if after or still:
        return (after or still)[0]
    return done[-1] if done else None


def _says_here(fold: Fold, placed: Placed, point: Point) -> bool:
    here = placed.step.here if placed.step else None
    return here is not None and not here.wants(fold, point)


def _of_these_reviews(fold: Fold, steps: list[PathStep]) -> list[PathStep]:
    """A review type's own path takes the place of the one for every review."""
    for review_type in dict.fromkeys(fold.types.values()):
        own = [step for step in steps if step.rule.review_type == review_type]
        if own:
            return own
    return [step for step in steps if step.rule.review_type is None]


def stages_of(fold: Fold, stages: list[tuple[Stage, Search]], today: date) -> tuple[StageReached, ...]:
    """Every stage for each strand it belongs to, in order, with the day it first began."""
    reached = []
    for stage, search in stages:
        strands: list[Value] = [None]
        if stage.review_type is not None:
            strands = [strand for strand, of_type in fold.types.items() if of_type == stage.review_type]
        for strand in strands if stage.holds_on(today) else ():
            moments = search.all(fold, Point({}, today, {}))
            days = [m[ENTRY].fact.on for m in moments if strand is None or m[FIELDS].get("strand") in (None, strand)]
            named = None if strand is None else str(strand)
            begun_on = min(days, default=None)
            reached.append(StageReached(stage.name, named, begun_on, stage.staff_see, stage.family_see))
    return tuple(reached)
