"""A reader shares notes: now the people who write the report can see them, and each is owed an answer."""

from __future__ import annotations

from collections.abc import Iterable

from alongside.acts.desk import Desk, Doing, at_desk
from alongside.documents.draft_notes import DraftNote, mark_shared, notes_of
from alongside.tenancy.models import new_id


def share_notes(doing: Doing, *, person: str, notes: Iterable[str]) -> list[str]:
    """Share these notes at one press; gives the ids of the comments they became.

    Notes that are not this person's, or are shared already, are passed over.
    """
    chosen = set(notes)
    with at_desk(doing) as desk:
        mine = [note for note in notes_of(doing.review, person) if note.id in chosen and not note.comment]
        return [_share(desk, person, note) for note in mine]


def _share(desk: Desk, person: str, note: DraftNote) -> str:
    comment = new_id()
    words = desk.keep_words(note.text, sort="comment", person=person)
    desk.append(
        "comment_made",
        person=person,
        version=note.version,
        comment=comment,
        kind=note.sort or "other",
        passage=note.passage,
        words=words,
    )
    mark_shared(desk.review.id, note.id, comment)
    return comment
