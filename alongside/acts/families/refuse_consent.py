"""The adult a review is about does not agree to it."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def refuse_consent(doing: Doing, *, person: str, words: str = "", on: date | None = None) -> None:
    """Record their no in their own words.

    From now on the terms of reference stay open until legal advice was taken and it was decided whether the public
    interest lets the review go on; what was recorded before this no does not answer it.
    """
    with at_desk(doing) as desk:
        desk.append("consent_refused", on=on, person=person, words=desk.keep_words(words, sort="said", person=person))
