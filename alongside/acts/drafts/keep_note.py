"""A reader keeps a note beside a passage. Theirs alone until they share it: no fact, and nobody here can see it."""

from __future__ import annotations

import hashlib

from django.db import transaction

from alongside.acts.desk import Doing, Refused
from alongside.documents.draft_notes import keep
from alongside.documents.kept_drafts import draft_of
from alongside.record.models import Review


class NoSuchPassage(Refused):
    """The version has no passage of that name."""


def keep_note(
    doing: Doing, *, person: str, version: str, passage: str, text: str, sort: str = "", note: str = ""
) -> str:
    """Keep these words beside the passage; gives the note's id. Pressing twice keeps one note.

    `note`: the id of one of their notes that is being changed. `sort`: factual, addition, tone, anonymity, or empty.
    """
    found = draft_of(doing.review, version).passage(passage)
    if found is None:
        raise NoSuchPassage
    note_id = note or hashlib.sha256(f"note:{doing.once}:{person}".encode()).hexdigest()[:16]
    partnership = Review.objects.values_list("partnership_id", flat=True).get(id=doing.review)
    with transaction.atomic():
        keep(partnership, doing.review, note_id, person=person, version=version, passage=found, text=text, sort=sort)
    return note_id
