"""Answer a complaint, with reasons."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.acts.kept_apart import refuse_kept_apart
from alongside.acts.safe_way import refuse_unsafe_way


class NoReasonGiven(Refused):
    """An answer without its reasons is none."""


def answer_complaint(
    doing: Doing,
    *,
    person: str,
    complaint: str,
    outcome: str,
    words: str,
    answered_by: str,
    channel: str = "",
    on: date | None = None,
) -> None:
    """`outcome`: upheld, upheld_in_part or not_upheld; `words`: the answer as they read it."""
    if not words.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        refuse_unsafe_way(desk, person, channel, on)
        refuse_kept_apart(desk, person, words)
        kept = desk.keep_words(words, sort="complaint_answer", person=person)
        desk.append(
            "complaint_answered",
            on=on,
            person=person,
            complaint=complaint,
            channel=channel,
            outcome=outcome,
            answered_by=answered_by,
            words=kept,
        )
