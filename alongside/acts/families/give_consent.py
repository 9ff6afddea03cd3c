"""The adult a review is about agrees to it."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def give_consent(doing: Doing, *, person: str, words: str = "", on: date | None = None) -> None:
    """Record their yes in their own words. The newest word counts, so it also takes back an earlier no."""
    with at_desk(doing) as desk:
        desk.append("consent_given", on=on, person=person, words=desk.keep_words(words, sort="said", person=person))
