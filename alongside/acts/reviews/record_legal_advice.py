"""Record legal advice that was taken."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk


class NothingAdvised(Refused):
    """Advice without its words is no advice."""


def record_legal_advice(doing: Doing, *, about: str, words: str, on: date | None = None) -> None:
    """`about`: a word of legal_advice_recorded in process/words.yaml. The advice is kept apart and stays with staff.

    Raises NothingAdvised.
    """
    if not words.strip():
        raise NothingAdvised
    with at_desk(doing) as desk:
        document = desk.keep_words(words, sort="legal_advice")
        desk.append("legal_advice_recorded", on=on, about=about, document=document)
