"""Give somebody their update after a Panel meeting, in the way that is theirs."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.letters.copies import give_copy, keep_copy


def give_update(
    doing: Doing, *, person: str, meeting: str, kind: str, channel: str, on: date | None = None, words: str = ""
) -> None:
    """Record that the update was given: posted, sent, read out by phone or at a visit. The gates for risk, way and holds are asked first.

    `kind`: post, email, phone, visit, through_advocate or by_hand. `words`: what was said, where it was said and not written; else this person's copy stands.
    """
    with at_desk(doing) as desk:
        if words:
            keep_copy(desk.review, "panel_update", meeting, person, words, by=doing.by)
        copy = give_copy(desk.review, "panel_update", meeting, person, how=kind)
        desk.append("panel_update_given", on=on, person=person, meeting=meeting, channel=channel, kind=kind, letter=copy)
