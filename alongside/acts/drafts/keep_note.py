"""A reader keeps a note beside a passage. Theirs alone until they share it: no fact, and nobody here can see it."""

from __future__ import annotations

import hashlib

from django.db import transaction

from alongside.acts.desk import AlreadyDone, Doing, Refused
from alongside.documents.draft_notes import keep
from alongside.documents.kept_drafts import draft_of
from alongside.documents.models import Note
from alongside.record.models import Review
from alongside.tenancy.models import new_id


class NoSuchPassage(Refused):
    """The version has no passage of that name."""


def keep_note(
    doing: Doing, *, person: str, version: str, passage: str, text: str, sort: str = "", note: str = ""
) -> str:
    """Keep these words beside the passage; gives the note's id. Pressing twice keeps one note.

    `note`: the id of one of their notes that is being changed. `sort`: factual, addition, tone, anonymity, or empty.
    Raises AlreadyDone for a note that was shared meanwhile, or is somebody else's.
    """
    found = draft_of(doing.review, version).passage(passage)
    if found is None:
        raise NoSuchPassage
    note_id = note or _id_of(doing, person)
    partnership = Review.objects.values_list("partnership_id", flat=True).get(id=doing.review)
    try:
        with transaction.atomic():
            keep(
                partnership, doing.review, note_id,
                person=person, version=version, passage=found, text=text, sort=sort,
            )  # fmt: skip
    except Note.DoesNotExist:
        raise AlreadyDone from None
    return note_id


def _id_of(doing: Doing, person: str) -> str:
    """The same id for the same words on the same page, so that pressing it twice is one note."""
    if not doing.once:
        return new_id()
    return hashlib.sha256(f"note:{doing.said or doing.once}:{person}".encode()).hexdigest()[:16]
