"""Tell the adult who did not agree to the review what was decided after their no."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def tell_refusal_outcome(
    doing: Doing, *, person: str, channel: str = "", words: str = "", on: date | None = None
) -> None:
    """Record that they were told whether the review goes on, and the reasons given."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(words, sort="decision", person=person)
        desk.append("refusal_outcome_told", on=on, person=person, channel=channel, what=kept)
