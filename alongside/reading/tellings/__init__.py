"""Everything that is told to a family member, kind by kind: what it is about, and what the record gives to it.

`telling_of("panel_date")` gives one; its words stand in letters/<name>/letter.yaml. To add one: a letter's folder, a
Telling in the file of its word here, and what is recorded once it was told (acts/letters/facts_told.py).
"""

from __future__ import annotations

from alongside.reading.tellings.drafts import DRAFTS
from alongside.reading.tellings.families import FAMILIES
from alongside.reading.tellings.impact_statements import IMPACT_STATEMENTS
from alongside.reading.tellings.panel_meetings import PANEL_MEETINGS
from alongside.reading.tellings.publication import PUBLICATION
from alongside.reading.tellings.recommendations import RECOMMENDATIONS
from alongside.reading.tellings.telling import Reader, Telling

TELLINGS = {
    telling.letter: telling
    for word in (FAMILIES, PANEL_MEETINGS, DRAFTS, RECOMMENDATIONS, IMPACT_STATEMENTS, PUBLICATION)
    for telling in word
}


def telling_of(letter: str) -> Telling | None:
    """One of them, or None where nothing of that name is told."""
    return TELLINGS.get(letter)


def about_of(letter: str, place: str) -> str:
    """The id or day a copy is about, from its place: without its number, or without which change it was."""
    return place.partition(":")[0] if TELLINGS[letter].place else place.rpartition(":")[0]


__all__ = ["TELLINGS", "Reader", "Telling", "about_of", "telling_of"]
