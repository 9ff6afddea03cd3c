"""The life of every promise and clock in the files, told from the rule itself: kept, late, declined, paused, voided …

Nobody writes these stories: a rule that is added has its stories at once, and one that can't be told is a failure.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from alongside.process_files import load_process
from casebook import Duty, Value
from casebook.process import DutyRule
from casebook.process.condition import AllOf, AnyOf, Condition, Every, Happened, LatestOf, Not, SettingIs
from casebook.process.words import Narrowed
from tests.casebook.told import Told

PROCESS = load_process()
FACTS = PROCESS.words.facts
OPENED, LATER = date(2026, 3, 2), date(2026, 9, 1)
"""A Monday; and the day that facts name, a Tuesday half a year on."""
OTHER = "somebody-else"


def value_of(kind: str, name: str) -> Value:
    """A value this field may have."""
    of_type = FACTS[kind].fields.get(name)
    if isinstance(of_type, tuple):
        return of_type[0]
    if of_type == "day" or name == "date":
        return LATER
    return {"person": "ann", "strand": "main", "number": 3, "flag": True}.get(name, f"the-{name}")


def fields_of(fact: Narrowed, about: dict[str, Value]) -> dict[str, Value]:
    """Fields with which a rule that names this fact means it, about these."""
    word = FACTS[fact.kind]
    where = dict(fact.where)
    fields = {name: about.get(name, value_of(fact.kind, name)) for name in (*word.concerns, *word.fields)}
    fields |= {name: about[name] for name in word.may_concern if name in about}
    for name, allowed in where.items():
        if not allowed.allows(fields.get(name)):
            fields[name] = f"not-{name}" if allowed.but_not else max(allowed.values, key=str)
    return fields | dict.fromkeys(fact.other | fact.free & {"person"}, OTHER)


class Life(Told):
    """A record told from rules."""

    def __init__(self, rule: DutyRule) -> None:
        super().__init__(PROCESS, start=OPENED)
        self.entries.clear()
        self("strand_opened", strand="main", type=rule.review_type or "lcspr")
        self.rule = rule
        self.about: dict[str, Value] = {"person": "ann", "strand": "main"}
        self.about |= {each.field: value_of(rule.opened_by[0].kind, each.field) for each in rule.for_each}
        self.about["person"] = "ann"
        for members in dict.fromkeys(["contact", *(each.members for each in rule.for_each if each.members)]):
            if members in ("contact", "living_adult"):
                self.tell(PROCESS.words.sets[members].joined_by[0])

    def tell(self, fact: Narrowed, **more: Value) -> Life:
        self(fact.kind, None, **{**fields_of(fact, self.about), **more})
        return self

    def make_true(self, condition: Condition | None) -> None:
        """Tell what makes a condition true, where it isn't already."""
        match condition:
            case Happened(facts=facts):
                self.tell(facts[0])
            case LatestOf(facts=facts, should_be=hoped):
                self.tell(next(fact for fact in facts if fact.kind == hoped[0].kind))
            case AllOf(parts):
                for part in parts:
                    self.make_true(part)
            case AnyOf(parts):
                self.make_true(parts[0])
            case Every(follows=follows, if_no_one="closed"):
                self.make_true(follows)
            case Not(Every(members=members, if_no_one="open")):
                self.tell(PROCESS.words.sets[members].joined_by[0])

    def open(self) -> Life:
        opening = self.rule.opened_by[0]
        self.make_true(self.rule.only_if)
        self.on(OPENED.month, OPENED.day + 1)
        return self.tell(opening)

    def duty(self) -> Duty:
        about = {name: value for name, value in self.about.items() if name in {d.field for d in self.rule.for_each}}
        found = [d for d in self.now().duties_of(self.rule.name, **about) if d.opened_on == date(2026, 3, 3)]
        assert found, f"{self.rule.name} was not opened by {self.rule.opened_by[0].kind}"
        return found[0]


def settings_of(rule: DutyRule) -> bool:
    """Whether its number is set for everybody; one that is off owes nothing."""
    amount = rule.due.span.amount if rule.due.span else 0
    return not isinstance(amount, str) or isinstance(PROCESS.settings[amount].on(OPENED, [rule.review_type]), int)


def chosen(rule: DutyRule) -> bool:
    """Whether the settings a rule asks for are so as the files stand."""
    asked = rule.only_if
    return (
        not isinstance(asked, SettingIs)
        or PROCESS.settings[asked.setting].on(OPENED, [rule.review_type]) in asked.values
    )


RULES = [rule for rule in PROCESS.duties if settings_of(rule) and chosen(rule)]


def named(rules: list[DutyRule]) -> dict[str, object]:
    return {"argvalues": rules, "ids": [f"{rule.review_type or 'every'}-{rule.name}" for rule in rules]}


def with_a(word: str, rules: list[DutyRule] = RULES) -> dict[str, object]:
    return named([rule for rule in rules if getattr(rule, word)])


@pytest.mark.parametrize("rule", **named(RULES))
def test_it_opens_and_is_kept(rule: DutyRule) -> None:
    life = Life(rule).open()
    assert life.duty().state == "due"
    assert life.tell(kept_by(rule)).duty().state == "kept"


def kept_by(rule: DutyRule) -> Narrowed:
    """A way to keep it; not one that ends or voids it first, which the files do not hold."""
    return rule.kept_by[0]


@pytest.mark.parametrize("rule", **named([rule for rule in RULES if rule.due.span or rule.due.how == "on"]))
def test_the_day_after_its_day_it_is_late_and_kept_late(rule: DutyRule) -> None:
    life = Life(rule).open()
    due = life.duty().due
    assert due
    life.day = due
    assert not life.duty().late
    life.day = due + timedelta(1)
    assert (life.duty().state, life.duty().late) == ("due", True)
    assert life.tell(kept_by(rule)).duty().state == "late_kept"


@pytest.mark.parametrize("rule", **named([rule for rule in RULES if rule.due.how == "by_the_time"]))
def test_once_its_time_has_come_it_is_late_for_ever(rule: DutyRule) -> None:
    life = Life(rule).open()
    first = rule.due.facts[0]
    ends = {fact.kind for fact in (*rule.ended_by, *rule.voided_by, *rule.too_late_when)}
    if first.kind in ends:  # then it does not come to being late: the same fact ends it
        assert life.tell(first).duty().state in ("fell_away", "not_kept")
    else:
        assert life.tell(first).duty().late
        assert life.tell(kept_by(rule)).duty().state == "late_kept"


@pytest.mark.parametrize("rule", **with_a("not_wanted"))
def test_the_persons_own_no_makes_it_not_wanted_whatever_they_decline(rule: DutyRule) -> None:
    for what in rule.not_wanted:
        life = Life(rule).open()("said_not_wanted", person="ann", what=what)
        assert life.duty().state == "not_wanted"
        life("said_wanted", person="ann", what=what)
        assert (life.duty().state == "due") == rule.brings_back
        silent = Life(rule).open()("said_not_wanted", person=OTHER, what=what)
        assert silent.duty().state == "due"  # nobody says it for somebody else


@pytest.mark.parametrize("rule", **named([rule for rule in RULES if rule.nature == "promise" and not rule.not_wanted]))
def test_where_a_no_changes_nothing_it_is_still_owed(rule: DutyRule) -> None:
    life = Life(rule).open()
    for what in PROCESS.words.declinable:
        life("said_not_wanted", person="ann", what=what)
    assert life.duty().state == "due"


@pytest.mark.parametrize("rule", **with_a("paused_by"))
def test_it_rests_during_a_hold_and_starts_again_after_it(rule: DutyRule) -> None:
    for pausing in rule.paused_by:
        life = Life(rule).open()
        life.tell(pausing)
        assert (life.duty().state, life.duty().due, life.duty().late) == ("paused", None, False)
        life.on(3, 17)
        own = set(FACTS[pausing.kind].concerns)
        resuming = next(fact for fact in rule.resumed_by if set(FACTS[fact.kind].concerns) == own)
        assert life.tell(resuming).duty().state == "due"
        assert life.duty().counted_from == date(2026, 3, 17)


@pytest.mark.parametrize("rule", **with_a("ended_by"))
def test_it_falls_away_only_while_it_is_open(rule: DutyRule) -> None:
    for ending in rule.ended_by:
        open_life = Life(rule).open().tell(ending)
        assert open_life.duty().state in ("fell_away", "kept")  # some keep it and end it: then it was kept
        if ending.kind not in {fact.kind for fact in rule.kept_by}:
            assert Life(rule).open().tell(kept_by(rule)).tell(ending).duty().state == "kept"


@pytest.mark.parametrize("rule", **with_a("voided_by"))
def test_a_void_wins_over_everything(rule: DutyRule) -> None:
    for voiding in rule.voided_by:
        assert Life(rule).open().tell(voiding).duty().state == "fell_away"
        assert Life(rule).open().tell(kept_by(rule)).tell(voiding).duty().state == "fell_away"


@pytest.mark.parametrize("rule", **with_a("too_late_when"))
def test_what_can_no_longer_be_kept_is_not_kept_for_ever(rule: DutyRule) -> None:
    for late in (*rule.too_late_when, *rule.given_up_by):
        life = Life(rule).open().tell(late)
        assert life.duty().state == "not_kept"
        assert life.tell(kept_by(rule)).duty().state == "not_kept"


@pytest.mark.parametrize("rule", **with_a("taken_back_by"))
def test_what_the_person_takes_back_is_owed_again(rule: DutyRule) -> None:
    for taking in rule.taken_back_by:
        life = Life(rule).open().tell(kept_by(rule)).tell(taking)
        assert life.duty().state == "due"
        assert life.tell(kept_by(rule)).duty().state == "kept"


@pytest.mark.parametrize("rule", **named([rule for rule in RULES if rule.nature == "promise"]))
def test_not_possible_needs_somebody_who_decided_and_can_still_be_kept(rule: DutyRule) -> None:
    life = Life(rule).open()("recorded_not_possible", person="ann", what=rule.name)
    assert life.duty().state == "due"
    life("recorded_not_possible", person="ann", what=rule.name, approver="chair")
    assert life.duty().state == "not_possible"
    assert life.tell(kept_by(rule)).duty().state == "kept"


@pytest.mark.parametrize(
    "rule", **named([rule for rule in RULES if "person" in {each.field for each in rule.for_each}])
)
def test_a_death_ends_what_is_open(rule: DutyRule) -> None:
    members = next(each.members for each in rule.for_each if each.field == "person")
    state = Life(rule).open()("contact_died", person="ann").duty().state
    assert state == ("fell_away" if members or _ends_with_death(rule) else "due")


def _ends_with_death(rule: DutyRule) -> bool:
    return any(fact.kind == "contact_died" for fact in rule.ended_by)


def test_rules_left_out_are_those_that_are_off_or_for_another_choice() -> None:
    left_out = {rule.name for rule in PROCESS.duties} - {rule.name for rule in RULES}
    assert left_out == {"no_long_silence", "rapid_review_from_notice"}
