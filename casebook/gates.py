"""Whether a fact may be recorded now, and if not, what it waits for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from casebook.answers import Closed, Open, Want
from casebook.conditions import PERSON, Ground, entries_of, make_check
from casebook.fold import Fold
from casebook.owing import FIELDS, Moment
from casebook.process import FactWord, GateRule, Vocabulary
from casebook.process.condition import days_looked_at
from casebook.reasons import Weighed, WhyGate, rule_of
from casebook.record import Fields, Value
from casebook.shelves import Point

STRAND = "strand"
OVERRIDE = "override_approved"


class Gate:
    """One gate, ready to be asked."""

    def __init__(self, rule: GateRule, ground: Ground, words: Vocabulary) -> None:
        self.rule = rule
        self.pointing = frozenset(name for fact in rule.holds for name in words.facts[fact.kind].about)
        lifting = words.facts.get(OVERRIDE, FactWord(OVERRIDE))
        self.lifted_about = tuple(name for name in lifting.about if name != PERSON and name in self.pointing)
        """What an override may be for, beside the person: this version, this day, this step."""
        self.check = make_check(rule.closed_until, ground)
        self.days = days_looked_at(rule.closed_until)
        """The fields whose day it weighs."""

    def holds_back(self, kind: str, fields: Fields) -> bool:
        """Whether this gate stands before such a fact at all."""
        return any(fact.kind == kind and fact.admits(fields) for fact in self.rule.holds)

    def stands_for(self, fold: Fold, fields: Fields, day: date) -> bool:
        """Whether the gate is in force on that day for a strand of its type."""
        rule = self.rule
        if not rule.holds_on(day):
            return False
        if rule.review_type is None:
            return True
        strand = fields.get(STRAND)
        if strand is not None:
            return fold.types.get(strand) == rule.review_type
        return rule.review_type in fold.types.values()

    def ask(self, fold: Fold, fields: Fields, day: date) -> Open | Closed:
        """Open, or closed with everything it waits for. `fields` are those of the fact that is to be recorded."""
        point = self._point(fold, fields, day)
        wants = self.check.wants(fold, point)
        if wants and self.rule.may_be_overridden:
            wants = tuple(want for want in wants if self._lifting(fold, want, point.about) is None)
        return self._closed(wants, point.about) if wants else Open(self.rule.name)

    def why(self, fold: Fold, fields: Fields, day: date) -> WhyGate:
        """The same answer with everything it comes from. A gate that may name no one tells only whether it is open."""
        point = self._point(fold, fields, day)
        weighed, lifted = self.check.weigh(fold, point), []
        if self.rule.may_be_overridden:
            lifted = [found for want in weighed.wants if (found := self._lifting(fold, want, point.about))]
        if self.rule.names_no_one:
            weighed = Weighed("names_no_one", (), weighed.met, dict(point.about))
        answer = self.ask(fold, fields, day)
        return WhyGate(rule_of(self.rule), point.about, day, answer, weighed, entries_of(lifted))

    def _point(self, fold: Fold, fields: Fields, day: date) -> Point:
        exact = {name: value for name, value in fields.items() if value is not None}
        about = {
            name: fold.same.get(name, {}).get(value, value) for name, value in exact.items() if name in self.pointing
        }
        return Point(about, day, exact, tells=True)

    def _lifting(self, fold: Fold, want: Want, about: Mapping[str, Value]) -> Moment | None:
        """By what a senior approver lifted this person's want here. It lifts nobody else's."""
        for moment in fold.overrides.get(self.rule.name, ()):
            fields = moment[FIELDS]
            same_person = fields.get(PERSON) == want.about.get(PERSON)
            if same_person and all(fields.get(name) in (None, about.get(name)) for name in self.lifted_about):
                return moment
        return None

    def _closed(self, wants: tuple[Want, ...], about: Mapping[str, Value]) -> Closed:
        rule = self.rule
        if rule.names_no_one:
            days = dict.fromkeys(want.earliest for want in wants)
            wants = tuple(Want(dict(about), rule.name, earliest) for earliest in days)
        people = {str(want.about[PERSON]) for want in wants if PERSON in want.about}
        return Closed(
            gate=rule.name,
            wants=wants,
            waiting_for=() if rule.names_no_one else tuple(sorted(people)),
            earliest=max((want.earliest for want in wants if want.earliest), default=None),
            staff_see=rule.staff_see,
            family_see=rule.family_see,
            may_be_overridden=rule.may_be_overridden,
            names_no_one=rule.names_no_one,
            source=rule.source,
            looks_at=self.days,
            bars_every_day=rule.no_day_while_shut,
        )
