"""Where the duties of each rule are kept, and by which of their values they can be found again."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter

from casebook.fold import Fold
from casebook.owing import Key, Ledger, Owing, Sorted, Standing, Values
from casebook.process import DutyRule
from casebook.record import Value

Cut = tuple[int, ...]
"""Some dimensions of a rule, by place."""


def cutter(cut: Cut) -> Callable[[Values], Key]:
    """A function from a duty's values to the key of the pile it lies in, as `key_of` gives it of a fact's fields."""
    return itemgetter(*cut) if cut else lambda _: None


class Account:
    """One rule: its number, its dimensions, and the cuts by which facts and conditions find its duties."""

    def __init__(self, number: int, rule: DutyRule) -> None:
        self.number = number
        self.rule = rule
        self.fields = tuple(dimension.field for dimension in rule.for_each)
        self.person = self.fields.index("person") if "person" in self.fields else None
        """The place of the person among its dimensions."""
        self.promised_to = self.person if rule.nature == "promise" else None
        """The same of a promise; None for a clock."""
        self.cuts: list[Cut] = []
        self.keys: list[Callable[[Values], Key]] = []
        self.stays_after: frozenset[Standing] = frozenset(_stays_after(rule))

    def cut_by(self, fields: frozenset[str]) -> int:
        """The number of the cut by these fields."""
        cut = tuple(place for place, field in enumerate(self.fields) if field in fields)
        if cut not in self.cuts:
            self.cuts.append(cut)
            self.keys.append(cutter(cut))
        return self.cuts.index(cut)

    def enter(self, fold: Fold, ledger: Ledger, owing: Owing) -> None:
        """Keep a new duty in the ledger of this rule."""
        ledger.all.append(owing)
        fold.owings.append((self.number, owing))
        if not self.rule.each_time:
            ledger.by_values[owing.values] = owing
        if owing.standing in self.stays_after:
            fold.awake[self.number][owing] = None

    def change(self, fold: Fold, owing: Owing, standing: Standing) -> None:
        """Give a duty its new standing; one that nothing can change any more is no longer looked at."""
        owing.standing = standing
        if standing not in self.stays_after:
            del fold.awake[self.number][owing]

    def still(self, fold: Fold, cut: int, key: Key) -> list[Owing]:
        """The duties with these values that a fact can still change, in the order of opening."""
        ledger = fold.ledgers[self.number]
        waking = ledger.waking[cut]
        if waking.count < len(ledger.all):
            self._sort(ledger, waking, cut)
        pile = waking.piles.get(key)
        if pile is None:
            return []
        still = [owing for owing in pile if owing.standing in self.stays_after]
        if not still:
            del waking.piles[key]
        elif len(still) < len(pile):
            waking.piles[key] = still
        return still

    def found(self, fold: Fold, cut: int, key: Key) -> list[Owing]:
        """Every duty with these values, in the order of opening."""
        ledger = fold.ledgers[self.number]
        asked = ledger.asked[cut]
        self._sort(ledger, asked, cut)
        return asked.piles.get(key, [])

    def _sort(self, ledger: Ledger, so_far: Sorted, cut: int) -> None:
        key_of, piles = self.keys[cut], so_far.piles
        for owing in ledger.all[so_far.count :]:
            piles.setdefault(key_of(owing.values), []).append(owing)
        so_far.count = len(ledger.all)


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
            if account.rule.nature == "promise":
                for owing in fold.awake[account.number]:
                    owed_to = None if account.person is None else owing.values[account.person]
                    if owing.standing == "open" and (person is None or owed_to in (person, None)):
                        found[account.rule.name, owed_to] = None
        return list(found)

    def owed_to(self, fold: Fold, person: Value) -> list[tuple[int, Owing]]:
        """Every promise to a person, with the number of its rule, in the order of opening."""
        kept = fold.owed_to
        for number, owing in fold.owings[kept.count :]:
            account = self.all[number]
            if account.promised_to is not None:
                kept.piles.setdefault(owing.values[account.promised_to], []).append((number, owing))
        kept.count = len(fold.owings)
        return kept.piles.get(person, [])
