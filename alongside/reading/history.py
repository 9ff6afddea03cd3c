"""What happened, in sentences. The words of each fact stand in process/words.yaml (`staff_say`, `family_say`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from alongside.access.roles import Can
from alongside.access.staff_names import staff_names
from alongside.design.words import day_year
from alongside.documents.models import DraftVersion
from alongside.people.people import Known, people_of
from alongside.people.words import words_with
from alongside.reading.closed_words import said
from alongside.record.models import Review
from alongside.record.process_in_force import process_in_force
from alongside.tenancy.standing_question import StandingQuestion
from casebook import Entry, Fact
from casebook.process.words import FactWord

# fields that may point at words kept apart, in the order they are read out
WORDS_FIELDS = ("words", "reason", "document", "what", "letter", "minute", "change_list", "through",
                "parental_responsibility", "competence", "specialist", "basis", "with")  # fmt: skip
# a yes or no that somebody else passed on
PASSED_ON = ("said_not_wanted", "said_wanted", "complaint_made")
# words about us, about a decision against someone, or told to one person alone: for those who keep the review
FOR_THE_KEEPERS = (
    "complaint_made", "complaint_answered", "complaint_withdrawn", "excluded", "exclusion_ended", "override_approved",
    "recorded_not_possible", "decision_told", "refusal_outcome_told", "holding_letter_sent", "hold_told",
    "way_in_withdrawn", "supporter_ended", "decided_not_to_publish",
)  # fmt: skip
CLOSED_FIELDS = ("what", "answer", "fate", "view", "outcome", "kind", "scope", "how", "gate")

_labels = StandingQuestion(
    lambda reviews: DraftVersion.objects.filter(review_id__in=[reviews]).values_list("id", "label")
)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened. `words`: what was said, where words were kept; `by`: who recorded it, and when."""

    number: int
    on: date
    title: str
    words: str
    by: str
    kind: str = ""
    person: str = ""
    recorded_at: datetime | None = None


class _Lenient(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


def sentences(
    review: Review, entries: Iterable[Entry], *, for_family: bool = False, can: frozenset[Can] | None = None
) -> list[Line]:
    """The entries as lines for staff, or as the family member concerned reads them.

    `can`: what the reader's place allows; it decides whose words stand beside a line. None: all of them. The number of
    queries is the same however many entries there are.
    """
    entries = list(entries)
    facts = process_in_force(review.partnership_id).words.facts
    family = people_of(review.id)
    ids = {value for entry in entries for value in (*_word_ids(entry.fact.fields), *_named_in_words(entry.fact.fields))}
    kept = words_with(review.id, ids)
    staff = staff_names(_staff_ids(entries))
    labels = labels_of(review.id) if any("version" in entry.fact.fields for entry in entries) else {}
    lines = []
    for entry in entries:
        fact, word = entry.fact, facts[entry.fact.kind]
        pattern = (word.family_say if for_family else word.staff_say) or ""
        if not pattern:
            continue
        filled = _filled(fact.fields, {key: known.name for key, known in family.items()}, staff, labels, kept)
        person = family.get(str(fact.fields.get("person", "")))
        title = pattern.format_map(_Lenient(filled, called=person.called if person else "", on=day_year(fact.on)))
        who = entry.by.partition(":")[2]
        lines.append(
            Line(
                number=entry.number,
                on=fact.on,
                title=title,
                words=_words_of(fact, kept, family) if _may_read(word, can) else "",
                by=staff.get(who) or (family[who].name if who in family else ""),
                kind=fact.kind,
                person=str(fact.fields.get("person", "")),
                recorded_at=entry.recorded_at,
            )
        )
    return lines


def labels_of(review_id: str) -> dict[str, str]:
    """What each version of the draft is called, by id. One query."""
    return labels_of_all([review_id])


def labels_of_all(review_ids: list[str]) -> dict[str, str]:
    """The same for several reviews. One query."""
    return dict(_labels(reviews=review_ids))


def _may_read(word: FactWord, can: frozenset[Can] | None) -> bool:
    """Words about risk and reasons are for those who keep the review; what the family said, also for the reviewer: but
    not what they said against one of us.
    """
    if can is None:
        return True
    keepers_alone = word.for_staff_only or word.kind in FOR_THE_KEEPERS
    return (Can.KEEP_REVIEW if keepers_alone else Can.WRITE_REPORT) in can


def _words_of(fact: Fact, kept: Mapping[str, str], family: Mapping[str, Known]) -> str:
    """The words a fact points at, in order; and through whom they came, where somebody passed them on."""
    through = str(fact.fields.get("through", "")) if fact.kind in PASSED_ON else ""
    said = [kept[each] for each in _word_ids(fact.fields) if each in kept and each != through]
    name = family[through].name if through in family else kept.get(through, "")
    return " ".join([*said, f"(Passed on by {name}.)"] if name else said)


def _named_in_words(fields: Mapping[str, object]) -> list[str]:
    """Helpers whose names are kept as words."""
    return [str(fields["who"])] if isinstance(fields.get("who"), str) else []


def _word_ids(fields: Mapping[str, object]) -> list[str]:
    return [str(fields[name]) for name in WORDS_FIELDS if isinstance(fields.get(name), str)]


def _staff_ids(entries: list[Entry]) -> set[str]:
    found = {entry.by.partition(":")[2] for entry in entries}
    for entry in entries:
        found |= {
            str(entry.fact.fields[name])
            for name in ("who", "deputy", "approver", "advocate", "by")
            if name in entry.fact.fields
        }
    return found


def _filled(
    fields: Mapping[str, object],
    family: dict[str, str],
    staff: dict[str, str],
    labels: dict[str, str],
    kept: dict[str, str],
) -> dict[str, str]:
    """Every field as it is read out: days as days, ids as the name behind them, closed words as plain speech."""
    told: dict[str, str] = {"name": family.get(str(fields.get("person", "")), "someone")}
    for name, value in fields.items():
        if isinstance(value, date):
            told[name] = day_year(value)
        elif name == "version" or name == "against":
            told[name] = labels.get(str(value), str(value))
        elif str(value) in family or str(value) in staff:
            told[name] = family.get(str(value)) or staff[str(value)]
        elif str(value) in kept:
            told[name] = kept[str(value)]
        else:
            told[name] = said(value)
    return told
