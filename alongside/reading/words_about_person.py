"""The passages of a draft that quote or describe one person, and what they answered about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.documents.draft import Draft, Passage
from alongside.people.words import words_with
from alongside.record.models import Review
from casebook import Position


@dataclass(frozen=True, slots=True)
class WordsAboutPerson:
    """`answer`: agreed, asked_to_change, or nothing yet."""

    passages: tuple[Passage, ...]
    marked_on: date
    answer: str
    answered_on: date | None


def words_about(review: Review, position: Position, person: str, version: str, draft: Draft) -> WordsAboutPerson | None:
    """None where nothing is marked for this person in this version. One query."""
    marked = position.latest("words_about_person_marked", person=person, version=version)
    if marked is None:
        return None
    kept = str(marked.fact.fields.get("passages", ""))
    anchors = words_with(review.id, [kept]).get(kept, "").split()
    answered = position.latest("words_about_person_answered", person=person, version=version)
    counts = answered if answered and answered.number > marked.number else None
    return WordsAboutPerson(
        passages=tuple(found for anchor in anchors if (found := draft.passage(anchor)) is not None),
        marked_on=marked.fact.on,
        answer=str(counts.fact.fields["answer"]) if counts else "",
        answered_on=counts.fact.on if counts else None,
    )
