"""On the author's own page: approve exactly this text and say where it may be used, in one press."""

from __future__ import annotations

from typing import Any

from alongside.acts.desk import Doing, at_desk
from alongside.documents.statement_texts import TO_PUBLISH, keep_text, statement_id
from alongside.published.shelf import leave_only


def agree_to_statement(
    doing: Doing, *, person: str, text: str, uses: dict[str, bool], name_form: str, how: str = ""
) -> str:
    """`text`: exactly what was on the page when they pressed. `uses`: web, training, press and launch, each yes or no.

    `how`: where it was read back to them and they said yes, how that was. Gives the statement's id.
    """
    with at_desk(doing) as desk:
        withdrawn = len(desk.position.facts("statement_withdrawn", person=person))
        statement = statement_id(desk.review.id, person, withdrawn)
        file = keep_text(desk.review.partnership_id, desk.review.id, statement, text, by=doing.by, sort=TO_PUBLISH)
        desk.keep_words(how, sort="agreed_how", person=person)
        exactly: dict[str, Any] = {"person": person, "statement": statement, "file": file}
        desk.append("statement_approved_by_author", **exactly)
        desk.append("statement_consented", **{**exactly, **uses}, name_form=name_form)
        leave_only(statement, file if uses.get("web") else "")
        return statement
