"""What later entries tell about earlier ones: which id stands for which, and whose words stopped counting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casebook.process.words import Vocabulary
from casebook.record import Entry, Value

Same = Mapping[str, Mapping[Value, Value]]


class Hindsight:
    """Made once for each process; asked once for each record."""

    def __init__(self, words: Vocabulary) -> None:
        self.identities = {of.made_by: of for of in words.identities}
        self.over = {kind: f.does_not_count_if for kind, f in words.facts.items() if f.does_not_count_if}
        self.telling = {*self.identities, *(over.kind for over in self.over.values())}

    def same(self, entries: Iterable[Entry]) -> Same:
        """For each field, which id stands for which other; ids agreed on by enough different people."""
        agreed: dict[tuple[str, Value, Value], set[Value]] = {}
        for entry in entries:
            of = self.identities.get(entry.fact.kind)
            if of:
                fields = entry.fact.fields
                pair = (of.made_by, fields.get(of.field), fields.get(of.stands_for))
                agreed.setdefault(pair, set()).add(fields.get(of.different) if of.different else entry.number)
        same: dict[str, dict[Value, Value]] = {}
        for (made_by, new, old), people in agreed.items():
            of = self.identities[made_by]
            if len(people) >= of.at_least and new != old:
                known = same.setdefault(of.field, {})
                known[new] = _root(known, old)
                for one, other in known.items():
                    known[one] = _root(known, other)
        return same

    def passed_over(self, entries: Iterable[Entry]) -> dict[str, set[Value]]:
        """For each kind of fact that may stop counting: the ids through which it does not."""
        kinds = {over.kind for over in self.over.values()}
        found: dict[str, set[Value]] = {}
        telling = [entry.fact for entry in entries if entry.fact.kind in kinds]
        for kind, over in self.over.items():
            found[kind] = {f.fields.get(over.theirs) for f in telling if f.kind == over.kind} - {None}
        return {kind: ids for kind, ids in found.items() if ids}


def _root(known: Mapping[Value, Value], value: Value) -> Value:
    seen = set()
    while value in known and value not in seen:
        seen.add(value)
        value = known[value]
    return value
