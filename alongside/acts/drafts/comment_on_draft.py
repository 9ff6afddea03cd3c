"""Write down what a reader said about a draft on paper, by phone or on a visit. It is shared by being said."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.drafts.keep_note import NoSuchPassage
from alongside.documents.draft_notes import keep, mark_shared
from alongside.documents.kept_drafts import draft_of
from alongside.tenancy.models import new_id


def comment_on_draft(
    doing: Doing,
    *,
    person: str,
    version: str,
    words: str,
    passage: str = "",
    kind: str = "other",
    on: date | None = None,
) -> str:
    """Gives the comment's id. `passage`: the anchor it is about, empty when it is about the whole report.

    It also stands among the reader's own notes, so that they find it on their page beside its answer.
    """
    found = draft_of(doing.review, version).passage(passage) if passage else None
    if passage and found is None:
        raise NoSuchPassage
    with at_desk(doing) as desk:
        comment, note = new_id(), new_id()
        kept = desk.keep_words(words, sort="comment", person=person)
        desk.append(
            "comment_made",
            on=on,
            person=person,
            version=version,
            comment=comment,
            kind=kind,
            passage=passage,
            words=kept,
        )
        if found is not None:
            keep(
                desk.review.partnership_id, desk.review.id, note,
                person=person, version=version, passage=found, text=words, sort=kind,
            )  # fmt: skip
            mark_shared(desk.review.id, note, comment)
        return comment
