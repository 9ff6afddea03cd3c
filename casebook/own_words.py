"""A person's own word: "I would rather not", and "I would, after all". Silence is never one of them."""

from __future__ import annotations

from itertools import product

from casebook.accounts import Account
from casebook.duties import Match, Step, bring_back, say_no
from casebook.fold import Fold, Word
from casebook.owing import FIELDS, PLACE, Moment, Values
from casebook.process.words import Narrowed, Vocabulary
from casebook.record import Value

NO = "said_not_wanted"
YES = "said_wanted"


class OwnWords:
    """Keeps each person's newest word about each thing, so that asking for it takes one look."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.projections: list[tuple[str, ...]] = []
        """Fields beside person and thing that some rule points at: none, the version, the meeting …"""
        self._about_no: dict[Value, list[tuple[Account, Match]]] = {}
        self._about_yes: dict[Value, list[tuple[Account, Match]]] = {}

    def listen(self, account: Account) -> int:
        """Let a rule hear of the things its person can decline; the number of its projection."""
        may = self.words.facts[NO].may_concern
        projection = tuple(field for field in account.fields if field in may)
        if projection not in self.projections:
            self.projections.append(projection)
        for what in account.rule.not_wanted:
            no = Match(account, Narrowed(NO), self.words.facts[NO])
            self._about_no.setdefault(what, []).append((account, no))
            if account.rule.brings_back:
                yes = Match(account, Narrowed(YES), self.words.facts[YES])
                self._about_yes.setdefault(what, []).append((account, yes))
        return self.projections.index(projection)

    def newest(self, fold: Fold, account: Account, projection: int, values: Values) -> Word | None:
        """The person's newest word about any of the things this rule lets them decline."""
        said = fold.words[projection]
        if not said or account.person is None:
            return None
        person = values[account.person]
        fields = self.projections[projection]
        named = [(None, values[account.fields.index(field)]) for field in fields]
        newest: Word | None = None
        for what in account.rule.not_wanted:
            for combination in product(*named):
                word = said.get((person, what, *combination))
                if word and (newest is None or word.moment[PLACE] > newest.moment[PLACE]):
                    newest = word
        return newest

    def step_for_no(self) -> Step:
        def step(fold: Fold, moment: Moment) -> None:
            self._remember(fold, moment, is_no=True)
            for account, match in self._about_no.get(moment[FIELDS].get("what"), ()):
                for owing in match.find(fold, moment[FIELDS]):
                    say_no(fold, account, owing, moment)

        return step

    def step_for_yes(self) -> Step:
        def step(fold: Fold, moment: Moment) -> None:
            self._remember(fold, moment, is_no=False)
            for account, match in self._about_yes.get(moment[FIELDS].get("what"), ()):
                for owing in match.find(fold, moment[FIELDS]):
                    bring_back(fold, account, owing, moment)

        return step

    def _remember(self, fold: Fold, moment: Moment, *, is_no: bool) -> None:
        fields = moment[FIELDS]
        word = Word(moment, is_no)
        for number, projection in enumerate(self.projections):
            key = (fields.get("person"), fields.get("what"), *[fields.get(field) for field in projection])
            fold.words[number][key] = word
