"""Someone wants to be told how it goes, and nothing else to be asked of them."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.take_back_earlier_no import take_back_earlier_no

ASKED_OF_THEM = ("scope_input", "medium", "meeting_panel", "reading", "recommendations", "statement")


def inform_only(
    doing: Doing,
    *,
    person: str,
    words: str = "",
    told_by: str = "",
    publication_by: str = "",
    on: date | None = None,
) -> None:
    """Record their no to everything that is asked of them, in their own words. What we tell them stays: they still
    hear after each Panel meeting, and an earlier no to that, or to taking part, is taken back.

    `told_by`, `publication_by`: as in say_not_wanted. Each of these can be taken up again by itself.
    """
    with at_desk(doing) as desk:
        for what in ("any_contact", "taking_part", "panel_updates"):
            take_back_earlier_no(desk, person=person, what=what, on=on)
        said = desk.keep_words(words, sort="said", person=person)
        for what in ASKED_OF_THEM:
            desk.append(
                "said_not_wanted",
                on=on,
                person=person,
                what=what,
                through=told_by,
                publication_by=publication_by,
                words=said,
            )
