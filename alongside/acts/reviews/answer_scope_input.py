"""Tell a family member what became of their point about what the review should look at, and why."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.acts.kept_apart import refuse_kept_apart


class NoReasonGiven(Refused):
    """A point that is not, or not wholly, taken up needs its reason."""


def answer_scope_input(
    doing: Doing, *, person: str, item: str, fate: str, reason: str = "", on: date | None = None
) -> None:
    """Record the answer.

    `fate`: in_the_terms, in_part or not_in_the_terms; the last two only with a reason in words.
    """
    if fate != "in_the_terms" and not reason.strip():
        raise NoReasonGiven
    with at_desk(doing) as desk:
        refuse_kept_apart(desk, person, reason)
        kept = desk.keep_words(reason, sort="reason", person=person)
        desk.append("terms_input_answered", on=on, person=person, item=item, fate=fate, reason=kept)
