"""Copies: what is being written to each person. Sealed, changeable until given, and never sent by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from alongside import clock
from alongside.letters.models import Copy
from alongside.people.sealing import seal, unseal
from alongside.record.models import Review
from alongside.tenancy.models import new_id


@dataclass(frozen=True, slots=True)
class Written:
    """One person's copy (`person` empty: the words written once for everyone, with the internal note)."""

    id: str
    person: str
    text: str
    note: str
    given_by: str
    given_at: datetime | None
    posted_at: datetime | None


class AlreadyGiven(Exception):
    """The copy went to the person; what they read is not changed afterwards."""


def keep_copy(review: Review, letter: str, about: str, person: str, text: str, *, by: str, note: str = "") -> str:
    """Keep these words as the copy of this person for this letter. Gives the copy's id."""
    held = Copy.objects.filter(review=review, letter=letter, about=about, person=person).first()
    if held and held.given_at:
        raise AlreadyGiven
    copy_id = held.id if held else new_id()
    values = {
        "text": seal(review.id, text, f"copy:{copy_id}"),
        "note": seal(review.id, note, f"note:{copy_id}") if note else (held.note if held else None),
        "written_at": clock.now(),
        "by": by,
    }
    Copy.objects.update_or_create(
        id=copy_id,
        defaults=values,
        create_defaults={
            "partnership_id": review.partnership_id, "review": review, "letter": letter, "about": about, "person": person, **values,
        },
    )  # fmt: skip
    return copy_id


def give_copy(review: Review, letter: str, about: str, person: str, *, how: str) -> str:
    """Mark this person's copy as given; where they have none of their own, the words for everyone become theirs. Gives the copy's id."""
    copies = {copy.person: copy for copy in copies_of(review, letter, about)}
    if person not in copies:
        keep_copy(review, letter, about, person, copies[""].text, by="")
    row = Copy.objects.get(review=review, letter=letter, about=about, person=person)
    row.given_by, row.given_at = how, clock.now()
    row.save(update_fields=["given_by", "given_at"])
    return row.id


def copies_of(review: Review, letter: str, about: str) -> list[Written]:
    """Every copy of one letter about one thing. One query."""
    return [_written(row) for row in Copy.objects.filter(review=review, letter=letter, about=about)]


def copies_given_to(review: Review, letter: str, person: str) -> list[tuple[str, Written]]:
    """What was given to this person of one kind of letter: (about, copy), oldest first. One query."""
    rows = Copy.objects.filter(review=review, letter=letter, person=person, given_at__isnull=False).order_by("given_at")
    return [(row.about, _written(row)) for row in rows]


def _written(row: Copy) -> Written:
    review_id = row.review_id
    return Written(
        row.id, row.person, unseal(review_id, row.text, f"copy:{row.id}"),
        unseal(review_id, row.note, f"note:{row.id}") if row.note else "", row.given_by, row.given_at, row.posted_at,
    )  # fmt: skip
