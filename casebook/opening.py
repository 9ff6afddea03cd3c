"""How a fact opens duties: for whom, about what, and whether at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from casebook.accounts import Account
from casebook.conditions import Ground, make_check
from casebook.duties import Step
from casebook.fold import Fold
from casebook.owing import ENTRY, FIELDS, PLACE, Moment, Owing, Values
from casebook.own_words import OwnWords
from casebook.process import Setting
from casebook.process.words import Narrowed, Vocabulary
from casebook.record import Fields, Value
from casebook.shelves import BEFORE_ALL, Point, Search

STRAND = "strand"


class Opener:
    """Opens the duties of one rule."""

    def __init__(self, account: Account, ground: Ground, own_words: OwnWords, settings: Mapping[str, Setting]) -> None:
        rule = account.rule
        self.account = account
        self.rule = rule
        self.words: Vocabulary = ground.shelves.words
        self.own_words = own_words
        self.projection = own_words.listen(account) if rule.not_wanted else None
        self.only_if = make_check(rule.only_if, ground) if rule.only_if else None
        self.earlier = ground.search(rule.kept_by) if rule.kept_earlier_counts else None
        self.taken_back = ground.search(rule.taken_back_by) if rule.taken_back_by else None
        self.given_up = ground.search(rule.given_up_by) if rule.given_up_by else None
        self.taken_up = ground.search(rule.taken_up_by) if rule.taken_up_by else None
        beforehand = (self.earlier, self.taken_back, self.given_up)
        self.beforehand = frozenset(kind for search in beforehand if search for kind in search.names)
        """Beside the person's own no, what can end it before it is owed."""
        self.may_end_before = bool(self.beforehand) or self.projection is not None
        self.members = {place: of.members for place, of in enumerate(rule.for_each) if of.members}
        self.overtaken = self._overtaking(ground) if rule.late_joiner_owed else None
        setting = settings.get(str(rule.due.span.amount)) if rule.due.span else None
        self.person_may = setting is not None and setting.person_may
        self.only_by_plan = setting is not None and not any(isinstance(dated.value, int) for dated in setting.values)
        """The setting says off: nothing is owed unless a person's own plan says so."""
        self.always = rule.first_day == date.min and rule.last_day == date.max

    def _overtaking(self, ground: Ground) -> Search:
        """Looks for what ended an opening for everybody, so that a newcomer is not owed it."""
        rule, facts = self.rule, self.words.facts
        ranged = {self.account.fields[place] for place in self.members}
        enders = rule.ended_by + rule.voided_by + rule.too_late_when
        general = tuple(fact for fact in enders if not ranged & set(facts[fact.kind].concerns) - fact.free)
        return ground.only_pointing_at(frozenset(self.account.fields) - ranged).search(general)

    def step(self, fact: Narrowed) -> Step:
        """What to do when this fact is read."""
        word = self.words.facts[fact.kind]
        held = [name if name in word.about and name not in fact.free else None for name in self.account.fields]
        values_of = _values_of(held)
        remembers = self.rule.late_joiner_owed and bool(self.members)
        simple = self.always and self.rule.review_type is None

        def step(fold: Fold, moment: Moment) -> None:
            fields = moment[FIELDS]
            if fact.where and not fact.admits(fields):
                return
            if not (simple or self._applies(fold, moment)):
                return
            values = values_of(fields)
            if remembers and None in values and any(values[place] is None for place in self.members):
                fold.ledgers[self.account.number].openings.append(moment)
            whom = self._whom(fold, values)
            if whom:
                self._open(fold, whom, moment, moment)

        return step

    def _amount(self, fold: Fold, on: date, person: Value) -> int | None:
        """How many days or months there are, by this person's own plan if one is named; None: nothing is owed."""
        span = self.rule.due.span
        return fold.length(span.amount, on, person, self.rule.review_type) if span else 0

    def for_newcomer(self, fold: Fold, place: int, member: Value, joining: Moment) -> None:
        """Open for someone who has just joined what the others are owed already and nothing has overtaken."""
        ledger = fold.ledgers.get(self.account.number)
        if ledger is None:
            return
        still = []
        for opening in ledger.openings:
            about = {name: opening[FIELDS].get(name) for name in self.account.fields}
            about = {name: value for name, value in about.items() if value is not None}
            point = Point(about, joining[ENTRY].fact.on, about)
            if self.overtaken and self.overtaken.newest(fold, point, opening[PLACE]):
                continue
            still.append(opening)
            fields = opening[FIELDS]
            values = tuple([None if p in self.members else fields.get(n) for p, n in enumerate(self.account.fields)])
            values = (*values[:place], member, *values[place + 1 :])
            self._open(fold, self._whom(fold, values), opening, joining)
        ledger.openings[:] = still

    def _applies(self, fold: Fold, moment: Moment) -> bool:
        """Whether the rule holds on that day, and for a strand of this type."""
        rule = self.rule
        if not self.always and not rule.holds_on(moment[ENTRY].fact.on):
            return False
        if rule.review_type is None:
            return True
        strand = moment[FIELDS].get(STRAND)
        if strand is not None:
            return fold.types.get(strand) == rule.review_type
        return rule.review_type in fold.types.values()

    def _whom(self, fold: Fold, values: Values) -> list[Values]:
        """Every combination the duty is owed for: members of a set where the fact names nobody."""
        whom = [values]
        for place, members in self.members.items():
            if values[place] is None:
                joined = fold.in_set(members, {}, self.rule.review_type)
                whom = [(*each[:place], member, *each[place + 1 :]) for each in whom for member in joined]
            elif members != self.account.fields[place] and values[place] not in fold.there[members]:
                return []
        return whom

    def _open(self, fold: Fold, whom: list[Values], moment: Moment, counted: Moment) -> None:
        """Owe it for each of these who is not owed it yet."""
        account, on = self.account, counted[ENTRY].fact.on
        ledger = fold.ledgers[account.number]
        planning = account.person if self.person_may and fold.plans else None
        amount = self._amount(fold, on, None)
        something_before = self.may_end_before and self._something_before(fold)
        for values in whom:
            if values in ledger.by_values:
                continue
            if planning is not None:
                amount = self._amount(fold, on, values[planning])
            if amount is None:  # the setting says off: nothing is owed
                continue
            about = dict(zip(account.fields, values))  # noqa: B905 - as many, and for every duty
            if None in values:
                about = {name: value for name, value in about.items() if value is not None}
            if self.only_if and self.only_if.wants(fold, Point(about, on, about)):
                continue
            owing = Owing(values, about, moment, counted, amount)
            if something_before:
                self._already_ended(fold, owing, Point(about, on, about))
            account.enter(fold, ledger, owing)

    def _given_up(self, fold: Fold, point: Point) -> Moment | None:
        """The decision, still standing, that this will not be done for this person."""
        newest = self.given_up.newest(fold, point) if self.given_up else None
        again = self.taken_up.newest(fold, point, newest[PLACE]) if newest and self.taken_up else None
        return None if again else newest

    def _something_before(self, fold: Fold) -> bool:
        """Whether anything was said or done that may end it before it is owed."""
        said = self.projection is not None and fold.words[self.projection]
        return bool(said) or not fold.told.keys().isdisjoint(self.beforehand)

    def _already_ended(self, fold: Fold, owing: Owing, point: Point) -> None:
        """What was kept beforehand, or declined before it was offered, is so from the start: the earlier one counts.

        Neither counts that the person has taken back since.
        """
        taken_back = self.taken_back.newest(fold, point) if self.taken_back else None
        after = taken_back[PLACE] if taken_back else BEFORE_ALL
        word = None
        if self.projection is not None:
            word = self.own_words.newest(fold, self.account, self.projection, owing.values)
        no = word.moment if word and word.is_no and word.moment[PLACE] > after else None
        kept = None
        if self.earlier:
            kept = self.earlier.first(fold, point, after)
        given_up = self._given_up(fold, point)
        if given_up:
            owing.standing, owing.because = "not_kept", given_up
        elif kept and not (no and no[PLACE] < kept[PLACE]):
            owing.standing, owing.because, owing.kept = "kept", kept, kept
        elif no:
            owing.standing, owing.because = "not_wanted", no


def _values_of(held: list[str | None]) -> Callable[[Fields], Values]:
    """A function from a fact's fields to the values of a duty; None where the fact does not say."""
    match held:
        case [str(one)]:
            return lambda fields: (fields.get(one),)
        case [str(one), str(two)]:
            return lambda fields: (fields.get(one), fields.get(two))
    return lambda fields: tuple([None if name is None else fields.get(name) for name in held])
