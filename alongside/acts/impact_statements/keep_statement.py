"""An author keeps what they have written so far. Nobody here sees it: no fact, and nothing is agreed to by it."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.documents.statement_texts import TO_PUBLISH, WRITTEN, keep_text, statement_id


def keep_statement(doing: Doing, *, person: str, text: str, to_publish: bool = False) -> str:
    """Keep the text exactly as typed; gives the statement's id. Its `file` is documents.statement_texts.file_of(text).

    `to_publish`: this is the text as it would stand on the public page, with the chosen name put in. It is kept beside
    what the author wrote and never in its place. After a withdrawal, what is kept belongs to a new statement.
    """
    with at_desk(doing) as desk:
        withdrawn = len(desk.position.facts("statement_withdrawn", person=person))
        statement = statement_id(desk.review.id, person, withdrawn)
        sort = TO_PUBLISH if to_publish else WRITTEN
        keep_text(desk.review.partnership_id, desk.review.id, statement, text, by=doing.by, sort=sort)
        return statement
