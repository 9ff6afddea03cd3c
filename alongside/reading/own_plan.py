"""A family member’s own plan: their path as they wish it, what can be changed, and the numbers that are theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from alongside.access.models import User
from alongside.access.roles import Can
from alongside.design.words import first_upper
from alongside.people.people import About
from alongside.people.words import words_with
from alongside.reading.history import Line, sentences
from alongside.record.models import Review
from casebook import Entry, Position, Step
from casebook.process.rules import StepRule

LEAVE_OUT, PAUSE, GO_ON, MOVE, ONCE_MORE, TAKE_UP, DONE = (
    "leave-out", "pause", "go-on", "move", "once-more", "take-up", "done",
)  # fmt: skip
FACT_OF = {
    LEAVE_OUT: "plan_step_dropped",
    PAUSE: "plan_step_paused",
    GO_ON: "plan_step_resumed",
    MOVE: "plan_step_moved",
    ONCE_MORE: "plan_step_repeated",
    TAKE_UP: "plan_step_added",
    DONE: "plan_step_done",
}
LEFT_OUT = "You asked us to leave this out. You can have it back on any day."
SHAPES = {"paused": "on_hold", "left_out": "not_wanted", "not_for_them": "later"}
SAID = {
    "done": "Done", "here": "They are here", "ahead": "Still to come", "not_wanted": "They said no for now",
    "paused": "Rests for now", "left_out": "Left out, as they wished",
    "not_for_them": "Not for them, or its time has passed",
}  # fmt: skip

# numbers of the process that a person may have their own way: the question, and what they can choose
OWN_NUMBERS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "longest_silence": (
        "How often do we get in touch, at least?",
        (
            ("7", "Every week"),
            ("14", "Every two weeks"),
            ("21", "Every three weeks"),
            ("28", "Every four weeks"),
            ("off", "When there is something to tell"),
        ),
    ),
    "word_while_waiting_every": (
        "While the review has to wait for others: how often do we send word, at least?",
        (
            ("14", "Every two weeks"),
            ("28", "Every four weeks"),
            ("60", "Every two months"),
        ),
    ),
    "reading_check_in_every": (
        "While the draft is being read: how often may we ask how it goes?",
        (
            ("5", "About once a week"),
            ("10", "About every two weeks"),
            ("15", "About every three weeks"),
            ("20", "About every four weeks"),
            ("off", "Not at all"),
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step. `state`: done, here, ahead, not_wanted, paused, left_out or not_for_them; `may`: what can be done with
    it; `by`: what was said about it, the newest last; `own`: it is in no other path.
    """

    name: str
    title: str
    state: str
    may: tuple[str, ...]
    by: tuple[Entry, ...]
    protects: bool
    own: bool

    @property
    def shape(self) -> str:
        return SHAPES.get(self.state, self.state)


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """A number that may be theirs. `now`: as it is said; `theirs`: they chose it; `value`: as a form holds it."""

    name: str
    question: str
    now: str
    theirs: bool
    value: str


def steps_of(position: Position, review: Review, about: About, person: str) -> list[PlanStep]:
    """Every step of their path in their order, also those left out. One query, for the titles of their own steps."""
    steps = position.path_for(person)
    own = own_texts(review.id, steps)
    told = told_of(position, review, about)
    rules = {rule.name: rule for rule in position.process.steps}
    last = {step.name: place for place, step in enumerate(steps)}
    return [
        PlanStep(
            name=step.name,
            title=own[step.name].title if step.name in own else filled(step.title, told),
            state=state_of(step),
            may=_may(step, rules.get(step.name)) if last[step.name] == place else (),
            by=step.tailored_by,
            protects=step.name in rules and rules[step.name].protects,
            own=step.name not in rules,
        )
        for place, step in enumerate(steps)
    ]


def not_in_it_yet(position: Position, review: Review, about: About, person: str) -> list[tuple[str, str]]:
    """Steps that are there for whoever wants them, and are not in this path: name and title."""
    there = {step.name for step in position.path_for(person)}
    told = told_of(position, review, about)
    optional = [rule for rule in position.process.steps if rule.optional and rule.name not in there]
    return [(rule.name, filled(rule.title, told)) for rule in optional]


class OwnText(NamedTuple):
    """What a step of their own is called, and what they said when it was added."""

    title: str
    words: str


def own_texts(review_id: str, steps: tuple[Step, ...]) -> dict[str, OwnText]:
    """The texts of each step of their own, by its name. One query, or none."""
    added = {
        step.name: entry.fact.fields for step in steps for entry in step.tailored_by if entry.fact.fields.get("title")
    }
    kept = words_with(review_id, [fields.get(name) for fields in added.values() for name in ("title", "words")])
    return {
        step: OwnText(kept.get(str(fields["title"]), ""), kept.get(str(fields.get("words", "")), ""))
        for step, fields in added.items()
    }


def state_of(step: Step) -> str:
    """A step left out, by them or by the rules, or resting, is its own state; else its mark."""
    if step.left_out:
        return "left_out" if step.tailored_by else "not_for_them"
    return "paused" if step.paused else step.mark


def _may(step: Step, rule: StepRule | None) -> tuple[str, ...]:
    """What can be done with a step. `rule`: None for one of their own. What only happens once is not had once more."""
    match state_of(step):
        case "left_out":
            return (TAKE_UP,)
        case "paused":
            return (GO_ON, LEAVE_OUT)
        case "done":
            return (ONCE_MORE,) if rule is None or rule.promises else ()
        case "not_wanted" | "not_for_them":
            return ()
        case _:
            return (PAUSE, LEAVE_OUT, MOVE, *((DONE,) if rule is None else ()))


def told_of(position: Position, review: Review, about: About) -> dict[str, str]:
    """What the words of the path leave open."""
    kind = review.types.split()[0]
    return {**position.process.types.get(kind, {}), "called": about.called}


def filled(words: str, told: Mapping[str, str]) -> str:
    """The words of a step with what they leave open filled in."""
    for name, value in told.items():
        words = words.replace(f"{{{name}}}", value)
    return first_upper(words)


def numbers_of(position: Position, person: str) -> list[OwnNumber]:
    """Every number that may be theirs, as it stands today."""
    chosen = {str(entry.fact.fields["setting"]) for entry in position.facts("family_plan_changed", person=person)}
    found = []
    for name, (question, choices) in OWN_NUMBERS.items():
        value: Any = position.setting(name, person)
        words = dict(choices).get(str(value)) or f"Every {value} days"
        found.append(OwnNumber(name, question, words, name in chosen, str(value)))
    return found


@dataclass(frozen=True, slots=True)
class SaidOfStep:
    """One thing that was said about a step. `agreed`: the name of who agreed; `words`, `reason`: empty for whoever may
    not read them.
    """

    line: Line
    agreed: str
    words: str
    reason: str


def said_of(
    review: Review, steps: list[PlanStep], names: Mapping[str, str], can: frozenset[Can]
) -> dict[int, SaidOfStep]:
    """What was said about these steps, by the number of its entry. As many queries however much was said."""
    entries = [entry for step in steps for entry in step.by]
    told = sentences(review, entries, can=can)
    reads = Can.WRITE_REPORT in can
    kept = words_with(review.id, [e.fact.fields.get(n) for e in entries for n in ("words", "reason")]) if reads else {}
    helpers = {str(entry.fact.fields.get("agreed_by", "")) for entry in entries} - set(names) - {""}
    named = {**names, **dict(User.objects.filter(id__in=helpers).values_list("id", "name"))} if helpers else names
    fields = {entry.number: entry.fact.fields for entry in entries}
    return {
        line.number: SaidOfStep(
            line=line,
            agreed=named.get(str(fields[line.number].get("agreed_by", "")), ""),
            words=kept.get(str(fields[line.number].get("words", "")), ""),
            reason=kept.get(str(fields[line.number].get("reason", "")), ""),
        )
        for line in told
    }
