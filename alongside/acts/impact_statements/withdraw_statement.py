"""The author takes their statement back. It holds from this moment; nobody is asked first."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.published.shelf import remove_statement


def withdraw_statement(
    doing: Doing, *, person: str, statement: str, words: str = "", told_by: str = "themself", on: date | None = None
) -> None:
    """`told_by`: themself, advocate, phone, post or other. Whoever takes the call may record it. No reason needed."""
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("statement_withdrawn", on=on, person=person, statement=statement, told_by=told_by, words=said)
        remove_statement(statement)  # off the public page in the same moment, file and list of addresses included
