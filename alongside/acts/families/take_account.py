"""Record that someone told us about what happened, and about the person who died or was harmed."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def take_account(doing: Doing, *, person: str, how: str, words: str, on: date | None = None) -> None:
    """Record it with what they said, read back to them. It is never confidential; they were told so before."""
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="account", person=person)
        desk.append("account_taken", on=on, person=person, how=how, words=said)
