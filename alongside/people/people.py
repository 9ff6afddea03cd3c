"""Reading and writing people's names and circumstances. Two queries for a whole review, however many people it has."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from alongside.people.models import Person, Subject
from alongside.people.sealing import hold_keys, seal, unseal
from alongside.tenancy.models import new_id
from alongside.tenancy.standing_question import StandingQuestion


@dataclass(frozen=True, slots=True)
class Known:
    """A family member as staff know them. `called`: what they like to be called; `relation`: "mother", "uncle"."""

    id: str
    name: str
    called: str
    relation: str
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class About:
    """The person the review is about. `called`: the name the family uses. `published_name`: the chosen name, or empty
    so far.
    """

    name: str
    called: str
    pronoun: str
    published_name: str
    died: bool


_family = StandingQuestion(lambda review: Person.objects.filter(review_id=review).values_list("id", "details"))
_subjects = StandingQuestion(
    lambda reviews: Subject.objects.filter(review_id__in=[reviews]).values_list("review_id", "id", "details")
)


def people_of(review_id: str) -> dict[str, Known]:
    """Every family member of a review by id, in the order they were added."""
    return {row_id: _known(review_id, row_id, details) for row_id, details in _family(review=review_id)}


def people_of_reviews(review_ids: list[str]) -> dict[str, Known]:
    """Every family member of these reviews by id. One query (and the reviews' keys)."""
    hold_keys(review_ids)
    rows = Person.objects.filter(review_id__in=review_ids).values_list("review_id", "id", "details")
    return {row_id: _known(review, row_id, details) for review, row_id, details in rows}


def person_of(review_id: str, person_id: str) -> Known:
    """One family member of this review. Raises Person.DoesNotExist for anybody else's."""
    details = Person.objects.values_list("details", flat=True).get(review_id=review_id, id=person_id)
    return _known(review_id, person_id, details)


def subject_of(review_id: str) -> About:
    """The person the review is about. Raises KeyError where that was never kept."""
    return subjects_of([review_id])[review_id]


def subjects_of(review_ids: list[str]) -> dict[str, About]:
    """The person each of these reviews is about. One query (and the reviews' keys)."""
    hold_keys(review_ids)
    return {
        review: About(**json.loads(unseal(review, details, f"subject:{row_id}")))
        for review, row_id, details in _subjects(reviews=review_ids)
    }


def add_person(partnership_id: str, review_id: str, *, name: str, called: str, relation: str, **more: Any) -> str:
    """Keep a new family member's details; gives the id that the record will use."""
    person_id = new_id()
    Person.objects.create(
        id=person_id, partnership_id=partnership_id, review_id=review_id,
        details=_sealed_person(review_id, person_id, name=name, called=called, relation=relation, more=more),
    )  # fmt: skip
    return person_id


def mend_person(review_id: str, person_id: str, *, name: str, called: str, relation: str, **more: Any) -> None:
    """Put a family member's details right. What happened stays in the record; only what they are called changes."""
    known = person_of(review_id, person_id)
    sealed = _sealed_person(
        review_id, person_id, name=name, called=called, relation=relation, more={**known.more, **more}
    )
    Person.objects.filter(review_id=review_id, id=person_id).update(details=sealed)


def set_subject(partnership_id: str, review_id: str, about: About) -> None:
    """Keep who the review is about, once; again to change the published name."""
    row = Subject.objects.filter(review_id=review_id).values_list("id", flat=True).first()
    row_id = row or new_id()
    details = {name: getattr(about, name) for name in About.__slots__}
    sealed = seal(review_id, json.dumps(details), f"subject:{row_id}")
    Subject.objects.update_or_create(
        id=row_id, defaults={"partnership_id": partnership_id, "review_id": review_id, "details": sealed}
    )


def _known(review_id: str, row_id: str, details: bytes) -> Known:
    return Known(id=row_id, **json.loads(unseal(review_id, details, f"person:{row_id}")))


def _sealed_person(review_id: str, person_id: str, **details: Any) -> bytes:
    return seal(review_id, json.dumps(details), f"person:{person_id}")
