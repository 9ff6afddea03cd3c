"""A lawyer or a second reader looked at an Impact Statement. They may ask; they never edit."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.acts.kept_apart import refuse_kept_apart


def check_statement(doing: Doing, *, person: str, statement: str, file: str, outcome: str, reason: str = "") -> None:
    """Record the look: clear, or change_suggested with a reason that goes back to the author."""
    with at_desk(doing) as desk:
        refuse_kept_apart(desk, person, reason)
        kept = desk.keep_words(reason, sort="reason", person=person)
        by = doing.by.partition(":")[2]
        desk.append(
            "statement_text_checked", person=person, statement=statement, file=file, outcome=outcome, reason=kept, by=by
        )
