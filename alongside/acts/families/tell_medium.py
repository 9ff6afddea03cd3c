"""A family member says how they would like to take part: talking, writing, recording, through somebody else."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def tell_medium(doing: Doing, *, person: str, how: str, words: str = "", on: date | None = None) -> None:
    """`how`: a word of medium_told in process/words.yaml; the newest one counts."""
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("medium_told", on=on, person=person, how=how, words=said)
