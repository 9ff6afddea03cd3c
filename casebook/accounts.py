"""Where the duties of each rule are kept, and by which of their values they can be found again."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter

from casebook.fold import Fold
from casebook.owing import Ledger, Owing, Standing, Values
from casebook.process import DutyRule
from casebook.record import Value

Cut = tuple[int, ...]
"""Some dimensions of a rule, by place."""


def cutter(cut: Cut, size: int) -> Callable[[Values], Values]:
    """A function that takes these of a duty's values."""
    if len(cut) == size:
        return lambda values: values
    if len(cut) > 1:
        return itemgetter(*cut)
    return lambda values: tuple([values[place] for place in cut])


class Account:
    """One rule: its number, its dimensions, and the cuts by which facts and conditions find its duties."""

    def __init__(self, number: int, rule: DutyRule) -> None:
        self.number = number
        self.rule = rule
        self.fields = tuple(dimension.field for dimension in rule.for_each)
        self.person = self.fields.index("person") if "person" in self.fields else None
        """The place of the person among its dimensions."""
        self.waking: list[Cut] = []
        self.asked: list[Cut] = []
        self.waking_keys: list[Callable[[Values], Values]] = []
        self.asked_keys: list[Callable[[Values], Values]] = []
        self.pausers = len(rule.paused_by)
        self.stays_after: frozenset[Standing] = frozenset(_stays_after(rule))

    def waking_by(self, fields: frozenset[str]) -> int:
        """The number of the cut by these fields through which a fact finds the duties it can change."""
        return self._numbered(self.waking, self.waking_keys, fields)

    def asked_by(self, fields: frozenset[str]) -> int:
        """The number of the cut by these fields through which a condition finds duties."""
        return self._numbered(self.asked, self.asked_keys, fields)

    def _numbered(self, known: list[Cut], keys: list[Callable[[Values], Values]], fields: frozenset[str]) -> int:
        cut = tuple(place for place, field in enumerate(self.fields) if field in fields)
        if cut not in known:
            known.append(cut)
            keys.append(cutter(cut, len(self.fields)))
        return known.index(cut)

    def new_ledger(self) -> Ledger:
        return Ledger(len(self.waking), self.pausers)

    def enter(self, fold: Fold, owing: Owing) -> None:
        """Keep a new duty where it can be found."""
        ledger = fold.ledgers[self.number]
        ledger.all.append(owing)
        fold.owings.append((self.number, owing))
        values = owing.values
        if not self.rule.each_time:
            ledger.by_values[values] = owing
        if owing.standing in self.stays_after:
            fold.awake[self.number] += 1
            for key_of, awake in zip(self.waking_keys, ledger.waking):  # noqa: B905 - as many, and for every duty
                key = key_of(values)
                if key in awake:
                    awake[key][owing] = None
                else:
                    awake[key] = {owing: None}

    def change(self, fold: Fold, owing: Owing, standing: Standing) -> None:
        """Give a duty its new standing; one that nothing can change any more is no longer looked at."""
        owing.standing = standing
        if standing in self.stays_after:
            return
        fold.awake[self.number] -= 1
        values = owing.values
        for key_of, awake in zip(self.waking_keys, fold.ledgers[self.number].waking):  # noqa: B905
            key = key_of(values)
            there = awake[key]
            if len(there) == 1:
                del awake[key]
            else:
                del there[owing]

    def found(self, fold: Fold, cut: int, key: Values) -> list[Owing]:
        """Every duty with these values, sorted by this cut as far as it is needed."""
        ledger = fold.ledgers[self.number]
        sorted_so_far, piles = ledger.by_cut.get(cut, (0, {}))
        if sorted_so_far < len(ledger.all):
            key_of = self.asked_keys[cut]
            for owing in ledger.all[sorted_so_far:]:
                piles.setdefault(key_of(owing.values), []).append(owing)
            ledger.by_cut[cut] = (len(ledger.all), piles)
        return piles.get(key, [])


def _stays_after(rule: DutyRule) -> list[Standing]:
    """After which endings a fact can still change something."""
    if rule.voided_by:
        return ["open", "kept", "not_wanted", "not_possible", "not_kept"]
    if rule.taken_back_by or rule.repeated_by:
        return ["open", "kept", "not_wanted", "not_possible"]
    return ["open", "not_possible", "not_wanted"] if rule.brings_back else ["open", "not_possible"]


class Accounts:
    """The accounts of all rules of a process."""

    def __init__(self, rules: tuple[DutyRule, ...]) -> None:
        self.all = [Account(number, rule) for number, rule in enumerate(rules)]
        self.by_name: dict[str, list[Account]] = {}
        for account in self.all:
            self.by_name.setdefault(account.rule.name, []).append(account)

    def promises(self, name: str) -> list[Account]:
        return [account for account in self.by_name.get(name, []) if account.rule.nature == "promise"]

    def still_open(self, fold: Fold, person: Value) -> list[tuple[str, Value]]:
        """Every promise that is due or paused, with the person it is owed to; only one person's if one is given."""
        found: dict[tuple[str, Value], None] = {}
        for account in self.all:
            if account.rule.nature == "promise" and fold.awake[account.number]:
                for there in fold.ledgers[account.number].waking[0].values():
                    for owing in there:
                        owed_to = None if account.person is None else owing.values[account.person]
                        if owing.standing == "open" and (person is None or owed_to in (person, None)):
                            found[account.rule.name, owed_to] = None
        return list(found)

    def owed_to(self, fold: Fold, person: Value) -> list[tuple[int, Owing]]:
        """Every promise to a person, with the number of its rule, in the order of opening."""
        kept = fold.owed_to
        for number, owing in fold.owings[kept.count :]:
            account = self.all[number]
            if account.person is not None and account.rule.nature == "promise":
                kept.piles.setdefault(owing.values[account.person], []).append((number, owing))
        kept.count = len(fold.owings)
        return kept.piles.get(person, [])
