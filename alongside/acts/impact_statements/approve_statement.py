"""The author says: these are my words, as I want them. About exactly one text."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.documents.statement_texts import text_with
from alongside.published.shelf import leave_only


def approve_statement(doing: Doing, *, person: str, statement: str, file: str, on: date | None = None) -> None:
    """`file`: SHA-256 of the exact text, which must have been kept. Raises Document.DoesNotExist if nobody kept it."""
    text_with(doing.review, statement, file)
    with at_desk(doing) as desk:
        desk.append("statement_approved_by_author", on=on, person=person, statement=statement, file=file)
        leave_only(statement, file)  # other words than these no longer have their author’s consent
