"""When and how one person was told the same kind of thing before, so that nobody is told twice by mistake."""

from __future__ import annotations

from alongside.design.words import day_year
from alongside.letters.copies import letters_given_to
from alongside.reading.tellings import about_of
from alongside.reading.updates_for import HOW
from alongside.record.models import Review


def told_before(review: Review, letter: str, about: str, person: str) -> list[str]:
    """One line for each time, newest first: “12 October 2026, by letter”. One query."""
    given = [each for each in letters_given_to(review, person) if each.letter == letter]
    return [
        ", ".join(filter(None, [day_year(each.copy.given_on), HOW.get(each.copy.given_by, "")]))
        for each in given
        if each.copy.given_on and about_of(letter, each.about) == about
    ]
