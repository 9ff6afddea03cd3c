"""How facts open, keep, pause and end duties. Promises and clocks go by the same rules.

Each rule is turned, once for each process, into small steps: what to do when a fact of a certain kind is read.
A step finds the duties it concerns by their values; it never looks through all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations

from casebook.accounts import Account
from casebook.fold import Fold
from casebook.owing import FIELDS, PLACE, Key, Moment, Owing, Pause, key_of
from casebook.process.words import Facts, FactWord, Narrowed, Vocabulary
from casebook.record import Fields, Value

Step = Callable[[Fold, Moment], None]
Effect = Callable[[Fold, Account, Owing, Moment], None]


class Match:
    """Finds the duties of one rule that a fact of one kind concerns."""

    def __init__(self, account: Account, fact: Narrowed, word: FactWord) -> None:
        fixed = {name for name, _ in fact.where}
        same = [n for n in account.fields if n in word.about and n not in fact.free | fact.other | fixed]
        self.account = account
        self.perhaps = tuple(name for name in same if name in word.may_concern)
        self.other = tuple((place, name) for place, name in enumerate(account.fields) if name in fact.other)
        self.by: dict[tuple[str, ...], tuple[int, Callable[[Fields], Key]]] = {}
        for size in range(len(self.perhaps) + 1):
            for missing in combinations(self.perhaps, size):
                fields = tuple(name for name in same if name not in missing)
                self.by[missing] = (account.cut_by(frozenset(fields)), key_of(fields))

    def find(self, fold: Fold, fields: Fields) -> list[Owing]:
        """The duties that can still change and concern the same."""
        missing = tuple([name for name in self.perhaps if fields.get(name) is None]) if self.perhaps else ()
        cut, key = self.by[missing]
        found = self.account.still(fold, cut, key(fields))
        if not self.other:
            return found
        return [owing for owing in found if all(owing.values[place] != fields.get(name) for place, name in self.other)]


def void(fold: Fold, account: Account, owing: Owing, moment: Moment) -> None:
    """It falls away, even if it was kept."""
    owing.because = moment
    account.change(fold, owing, "fell_away")


def keep(fold: Fold, account: Account, owing: Owing, moment: Moment) -> None:
    if owing.standing in ("open", "not_possible"):
        owing.because = owing.kept = moment
        owing.rested = fold.ledgers[account.number].pause_of(owing) is not None
        account.change(fold, owing, "kept")


def end(fold: Fold, account: Account, owing: Owing, moment: Moment) -> None:
    if owing.standing == "open":
        void(fold, account, owing, moment)


def too_late(fold: Fold, account: Account, owing: Owing, moment: Moment) -> None:
    if owing.standing == "open":
        owing.because = moment
        account.change(fold, owing, "not_kept")


def time_passes(fold: Fold, account: Account, owing: Owing, moment: Moment) -> None:
    if owing.standing == "open":
        owing.time_passed = True


def say_no(fold: Fold, account: Account, owing: Owing, moment: Moment) -> None:
    if owing.standing == "open":
        owing.because = moment
        account.change(fold, owing, "not_wanted")


def bring_back(fold: Fold, account: Account, owing: Owing, moment: Moment) -> None:
    """A later yes: it is owed again."""
    if owing.standing == "not_wanted":
        _owe_again(fold, account, owing, moment)


def take_back(fold: Fold, account: Account, owing: Owing, moment: Moment) -> None:
    """The person's own word undoes what kept it, or their no, or that it was thought not possible."""
    if owing.standing in ("kept", "not_wanted", "not_possible"):
        _owe_again(fold, account, owing, moment)


def _owe_again(fold: Fold, account: Account, owing: Owing, moment: Moment) -> None:
    """It is due as if it had opened now: only what comes after this counts, and the days run from this day."""
    owing.because = owing.kept = None
    owing.rested = False
    owing.since = moment[PLACE]
    owing.count_from(moment)
    account.change(fold, owing, "open")


def make_impossible(fold: Fold, account: Account, owing: Owing, moment: Moment) -> None:
    if owing.standing == "open":
        owing.because = moment
        account.change(fold, owing, "not_possible")


def steps_for(account: Account, facts: Facts, words: Vocabulary, effect: Effect) -> Iterable[tuple[str, Step]]:
    """For each kind of these facts: find the duties concerned and do this to them."""
    for fact in facts:
        yield fact.kind, _step(account, fact, Match(account, fact, words.facts[fact.kind]), effect)


def repeating_steps(account: Account, words: Vocabulary) -> Iterable[tuple[str, Step]]:
    """Only the newest is owed once more: a repeated update is not one for every meeting there ever was."""
    for fact in account.rule.repeated_by:
        match = Match(account, fact, words.facts[fact.kind])
        yield fact.kind, _repeat(account, fact, match)


def _opened(owing: Owing) -> int:
    return owing.moment[PLACE]


def _repeat(account: Account, fact: Narrowed, match: Match) -> Step:
    def step(fold: Fold, moment: Moment) -> None:
        if fact.admits(moment[FIELDS]):
            found = match.find(fold, moment[FIELDS])
            if found:
                take_back(fold, account, max(found, key=_opened), moment)

    return step


def _step(account: Account, fact: Narrowed, match: Match, effect: Effect) -> Step:
    find = match.find

    def step(fold: Fold, moment: Moment) -> None:
        for owing in find(fold, moment[FIELDS]):
            effect(fold, account, owing, moment)

    def step_if_admitted(fold: Fold, moment: Moment) -> None:
        if fact.admits(moment[FIELDS]):
            step(fold, moment)

    return step_if_admitted if fact.where else step


def pausing_steps(account: Account, words: Vocabulary) -> Iterable[tuple[str, Step]]:
    """Holds are counted one by one. A release ends the holds of the same name; the last one starts time again."""
    rule = account.rule
    names = [_names_of_hold(account, fact, words) for fact in rule.paused_by]
    for number, fact in enumerate(rule.paused_by):
        Match(account, fact, words.facts[fact.kind])  # so that the duties it pauses can be found when it ends
        yield fact.kind, _pause(account, fact, number, names[number])
    for fact in rule.resumed_by:
        own = _names_of_hold(account, fact, words)
        paired = [number for number, of_hold in enumerate(names) if of_hold == own]
        paired = paired or [number for number, of_hold in enumerate(names) if not own or set(own) & set(of_hold)]
        yield fact.kind, _resume(account, fact, [(number, names[number]) for number in paired])


def _names_of_hold(account: Account, fact: Narrowed, words: Vocabulary) -> tuple[str, ...]:
    return tuple(name for name in words.facts[fact.kind].concerns if name in fact.free or name not in account.fields)


def _whose(account: Account, fact: Narrowed, fields: Fields) -> tuple[tuple[int, Value], ...]:
    loose = fact.free | {name for name, _ in fact.where}
    return tuple(
        (place, fields[name])
        for place, name in enumerate(account.fields)
        if name not in loose and fields.get(name) is not None
    )


def _pause(account: Account, fact: Narrowed, number: int, names: tuple[str, ...]) -> Step:
    def step(fold: Fold, moment: Moment) -> None:
        fields = moment[FIELDS]
        if fact.admits(fields):
            ids = tuple([fields.get(name) for name in names])
            pause = Pause(_whose(account, fact, fields), ids, moment)
            fold.ledgers[account.number].pauses[number].append(pause)

    return step


def _resume(account: Account, fact: Narrowed, paired: list[tuple[int, tuple[str, ...]]]) -> Step:
    def step(fold: Fold, moment: Moment) -> None:
        fields = moment[FIELDS]
        if not fact.admits(fields):
            return
        ledger = fold.ledgers[account.number]
        whose = dict(_whose(account, fact, fields))
        for number, names in paired:
            for pause in list(ledger.pauses[number]):
                same_hold = all(fields.get(n, i) == i for n, i in zip(names, pause.ids, strict=True))
                if same_hold and all(whose.get(place, value) == value for place, value in pause.whose):
                    ledger.pauses[number].remove(pause)
                    _start_again(fold, account, pause, moment)

    return step


def _start_again(fold: Fold, account: Account, pause: Pause, moment: Moment) -> None:
    ledger = fold.ledgers[account.number]
    cut = account.cuts.index(tuple(place for place, _ in pause.whose))
    named = {account.fields[place]: value for place, value in pause.whose}
    for owing in account.still(fold, cut, key_of(tuple(named))(named)):
        if owing.standing == "open" and ledger.pause_of(owing) is None:
            owing.count_from(moment)
