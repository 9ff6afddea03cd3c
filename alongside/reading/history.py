"""What happened, in sentences. The words of each fact stand in process/words.yaml (`staff_say`, `family_say`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from casebook import Entry

from alongside.access.models import User
from alongside.design.words import day_year
from alongside.people.people import people_of
from alongside.people.words import words_with
from alongside.record.models import Review
from alongside.record.process_in_force import process_in_force


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened. `words`: what was said, where words were kept; `by`: who recorded it."""

    number: int
    on: date
    title: str
    words: str
    by: str


class _Lenient(dict):
    def __missing__(self, key: str) -> str:
        return ""


def sentences(review: Review, entries: Iterable[Entry], *, for_family: bool = False) -> list[Line]:
    """The entries as lines for staff, or as the family member concerned reads them. Three queries, however many entries."""
    entries = list(entries)
    vocabulary = process_in_force(review.partnership_id).vocabulary
    known = people_of(review.id)
    said = words_with(review.id, (entry.fact.fields.get("words") for entry in entries))
    recorders = {user.id: user.name for user in User.objects.filter(id__in={e.by.partition(":")[2] for e in entries})}
    lines = []
    for entry in entries:
        kind = vocabulary.facts[entry.fact.kind]
        pattern = (kind.family_say if for_family else kind.staff_say) or ""
        if not pattern:
            continue
        person = known.get(str(entry.fact.fields.get("person", "")))
        told = {name: day_year(value) if isinstance(value, date) else value for name, value in entry.fact.fields.items()}
        title = pattern.format_map(
            _Lenient(told, name=person.name if person else "someone", called=person.called if person else "", on=day_year(entry.fact.on))
        )
        who = entry.by.partition(":")[2]
        by = recorders.get(who) or (known[who].name if who in known else "")
        lines.append(Line(entry.number, entry.fact.on, title, said.get(str(entry.fact.fields.get("words", "")), ""), by))
    return lines
