"""Agree on something to learn at once, without waiting for the report."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.tenancy.models import new_id


class NothingToLearn(Refused):
    """What is to be done differently has to be written down."""


def agree_early_learning(doing: Doing, *, words: str, approver: str, on: date | None = None) -> str:
    """`words`: what to do differently, and nothing of the case. Gives the id. A trial or a hold does not stop it."""
    if not words.strip():
        raise NothingToLearn
    with at_desk(doing) as desk:
        learning = new_id()
        kept = desk.keep_words(words, sort="early_learning")
        desk.append("early_learning_agreed", on=on, learning=learning, approver=approver, words=kept)
        return learning
