"""Who belongs: the members of a set join and leave by facts."""

from __future__ import annotations

from collections.abc import Iterable

from casebook.accounts import Account
from casebook.duties import Step, end
from casebook.fold import Fold, Member
from casebook.opening import Opener
from casebook.owing import FIELDS, Moment
from casebook.process.words import FactWord, Narrowed, SetWord, Vocabulary
from casebook.record import Value


def joining_steps(of: SetWord, words: Vocabulary) -> Iterable[tuple[str, Step]]:
    for fact in of.joined_by:
        yield fact.kind, _join(of, fact, words.facts[fact.kind])


def leaving_steps(of: SetWord, accounts: Iterable[Account], words: Vocabulary) -> Iterable[tuple[str, Step]]:
    """Whoever leaves is owed nothing more: what is still open for them falls away."""
    owing = [
        (account, account.cut_by(frozenset({dimension.field})))
        for account in accounts
        for dimension in account.rule.for_each
        if dimension.members == of.name
    ]
    for fact in of.left_by:
        yield fact.kind, _leave(of, fact, words.facts[fact.kind], owing)


def newcomer_steps(of: SetWord, openers: Iterable[Opener]) -> Iterable[tuple[str, Step]]:
    """Whoever joins late is owed what the rules say newcomers are owed."""
    late = [
        (opener, place)
        for opener in openers
        for place, members in opener.members.items()
        if members == of.name and opener.rule.late_joiner_owed
    ]
    for fact in of.joined_by if late else ():
        yield fact.kind, _welcome(of, fact, late)


def _join(of: SetWord, fact: Narrowed, word: FactWord) -> Step:
    fits = tuple(name for name in word.about if name != of.field and name not in fact.free)

    def step(fold: Fold, moment: Moment) -> None:
        fields = moment[FIELDS]
        if fact.admits(fields):
            named = tuple([(name, fields[name]) for name in fits if fields.get(name) is not None])
            member = Member(fields.get(of.field), named)
            if member not in fold.members[of.name]:
                fold.members[of.name][member] = None
                there = fold.there[of.name]
                there[member.value] = there.get(member.value, 0) + 1
                if named:
                    fold.particular.add(of.name)

    return step


def _leave(of: SetWord, fact: Narrowed, word: FactWord, owing: list[tuple[Account, int]]) -> Step:
    asked = tuple(name for name in word.about if name not in fact.free)

    def step(fold: Fold, moment: Moment) -> None:
        fields = moment[FIELDS]
        if not fact.admits(fields):
            return
        members = fold.members[of.name]
        said = {name: fields[name] for name in asked if fields.get(name) is not None}
        for member in [member for member in members if _is_meant(of, member, said)]:
            del members[member]
            fold.there[of.name][member.value] -= 1
            if not fold.there[of.name][member.value]:
                del fold.there[of.name][member.value]
                _end_all(fold, owing, member.value, moment)

    return step


def _is_meant(of: SetWord, member: Member, said: dict[str, Value]) -> bool:
    return said.get(of.field, member.value) == member.value and all(
        said.get(name, value) == value for name, value in member.fits
    )


def _end_all(fold: Fold, owing: list[tuple[Account, int]], member: Value, moment: Moment) -> None:
    for account, cut in owing:
        for one in account.still(fold, cut, member) if fold.awake[account.number] else ():
            end(fold, account, one, moment)


def _welcome(of: SetWord, fact: Narrowed, late: list[tuple[Opener, int]]) -> Step:
    def step(fold: Fold, moment: Moment) -> None:
        if fact.admits(moment[FIELDS]):
            for opener, place in late:
                opener.for_newcomer(fold, place, moment[FIELDS].get(of.field), moment)

    return step
