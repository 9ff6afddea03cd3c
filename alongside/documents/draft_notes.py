"""What a reader writes beside the passages of a draft: theirs alone until they share it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from alongside import clock
from alongside.documents.draft import Passage
from alongside.documents.models import Note
from alongside.people.sealing import seal, unseal


@dataclass(frozen=True, slots=True)
class DraftNote:
    """`passage` is the anchor, `number` the writer's own ("3.5"), `quote` the words of the passage as they were.

    `comment`: the id the facts use, empty while nobody else can see it.
    """

    id: str
    version: str
    passage: str
    number: str
    quote: str
    text: str
    sort: str
    comment: str
    kept_at: datetime


def notes_of(review_id: str, person: str, version: str = "") -> list[DraftNote]:
    """This person's notes, oldest first; on one version, or on every one. One query (and the review's key)."""
    rows = Note.objects.filter(review_id=review_id, person=person)
    if version:
        rows = rows.filter(version=version)
    found = rows.order_by("kept_at", "id").values_list(
        "id", "version", "passage", "anchor", "text", "sort", "comment", "kept_at"
    )
    return [_note(review_id, *row) for row in found]


def keep(
    partnership_id: str,
    review_id: str,
    note_id: str,
    *,
    person: str,
    version: str,
    passage: Passage,
    text: str,
    sort: str,
) -> None:
    """Keep a note under this id, or its new words.

    Raises Note.DoesNotExist when the note is not this person's, or is shared already.
    """
    mine = Note.objects.filter(review_id=review_id, id=note_id)
    sealed = seal(review_id, text, f"note:{note_id}")
    if mine.exists():
        row = mine.get(person=person, version=version, comment="")
        row.text, row.sort, row.kept_at = sealed, sort, clock.now()
        row.save(update_fields=["text", "sort", "kept_at"])
        return
    anchor = {
        "passage": passage.anchor, "number": passage.number, "quote": passage.text,
        "before": passage.prefix, "after": passage.suffix,
    }  # fmt: skip
    Note.objects.create(
        id=note_id, partnership_id=partnership_id, review_id=review_id, person=person, version=version,
        passage=passage.anchor, anchor=seal(review_id, json.dumps(anchor), f"anchor:{note_id}"),
        text=sealed, sort=sort, kept_at=clock.now(),
    )  # fmt: skip


def drop(review_id: str, person: str, note_id: str) -> None:
    """Throw a note away. One that was shared stays: somebody owes it an answer."""
    Note.objects.filter(review_id=review_id, person=person, id=note_id, comment="").delete()


def mark_shared(review_id: str, note_id: str, comment: str) -> None:
    """From now on this note is a comment, and is not changed."""
    Note.objects.filter(review_id=review_id, id=note_id, comment="").update(comment=comment)


def _note(
    review_id: str,
    note_id: str,
    version: str,
    passage: str,
    anchor: bytes,
    text: bytes,
    sort: str,
    comment: str,
    at: datetime,
) -> DraftNote:
    held = json.loads(unseal(review_id, anchor, f"anchor:{note_id}"))
    said = unseal(review_id, text, f"note:{note_id}")
    return DraftNote(note_id, version, passage, held["number"], held["quote"], said, sort, comment, at)
