"""A person's own path: steps left out, added, moved, paused and repeated, as they wished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heappush

from casebook.duties import Step
from casebook.fold import Fold
from casebook.owing import ENTRY, FIELDS, PLACE, Moment
from casebook.own_words import NO, YES
from casebook.process.rules import StepRule
from casebook.process.tying import ADDED, DONE, DROPPED, MOVED, PAUSED, REPEATED, RESUMED
from casebook.record import Entry, Fact, Value
from casebook.shelves import BEFORE_ALL


class Planned:
    """A step as it stands in one person's plan."""

    def __init__(self, name: str, since: int = BEFORE_ALL) -> None:
        self.name = name
        self.since = since
        """The place after which what makes it done counts; later than all for one that is repeated."""
        self.dropped = False
        self.paused = False
        self.done: Moment | None = None
        """Somebody said that a step of their own was done."""
        self.by: list[Moment] = []
        """What was said about it."""


def planned(names: Iterable[str], optional: Iterable[str], said: Iterable[Moment]) -> list[Planned]:
    """The steps of a path in one person's order, also those left out; optional ones only where they were added."""
    steps = [Planned(name) for name in names]
    absent = {name: steps.pop(_place(steps, name)) for name in list(optional) if _place(steps, name) >= 0}
    for moment in said:
        _change(steps, absent, moment)
    return steps


def _place(steps: list[Planned], name: Value) -> int:
    """The last of this name, which is the one that was repeated; -1 if there is none."""
    return max((place for place, step in enumerate(steps) if step.name == name), default=-1)


def _change(steps: list[Planned], absent: dict[str, Planned], moment: Moment) -> None:
    kind, fields = moment[ENTRY].fact.kind, moment[FIELDS]
    name, after = str(fields.get("step")), fields.get("after")
    place = _place(steps, name)
    if kind == ADDED and place < 0:
        step = absent.pop(name, None) or Planned(name)
        place = _place(steps, after)
        steps.insert(place + 1 if place >= 0 else len(steps), step)
    elif place < 0:
        return
    elif kind == REPEATED:
        step = Planned(name, moment[PLACE])
        steps.insert((_place(steps, after) if after else place) + 1, step)
    else:
        step = steps[place]
    if kind in (DROPPED, ADDED):
        step.dropped = kind == DROPPED
    elif kind in (PAUSED, RESUMED):
        step.paused = kind == PAUSED
    elif kind == MOVED:
        steps.remove(step)
        steps.insert(_place(steps, after) + 1, step)
    elif kind == DONE:
        step.done = moment
    step.by.append(moment)


def declining_steps(rules: Iterable[StepRule]) -> Iterator[tuple[str, Step]]:
    """Whoever has a step left out declines what it offers, in the same word; whoever has it back would like it again.

    What protects is not declined by leaving its step out: that is somebody's decision, and the promise is not kept.
    """
    declines = {rule.name: rule.declines for rule in rules if rule.declines and not rule.protects}
    if declines:
        yield DROPPED, _saying(NO, declines)
        yield ADDED, _saying(YES, declines)


def _saying(kind: str, declines: dict[str, tuple[str, ...]]) -> Step:
    def step(fold: Fold, moment: Moment) -> None:
        entry, fields = moment[ENTRY], moment[FIELDS]
        for what in declines.get(str(fields.get("step")), ()):
            said = {"person": fields.get("person"), "what": what, "words": fields.get("words")}
            came = Entry(entry.number, Fact(kind, entry.fact.on, said), entry.recorded_at, entry.by)
            heappush(fold.coming, (entry.fact.on, fold.place, len(fold.coming), came))

    return step
