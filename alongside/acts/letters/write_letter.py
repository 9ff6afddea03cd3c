"""Write what one person will be told. Nothing is sent by this, and it is no fact."""

from __future__ import annotations

from collections.abc import Mapping

from alongside.acts.desk import Doing, at_desk
from alongside.acts.kept_apart import refuse_kept_apart
from alongside.acts.letters.given import keep_words_for, place_of, reader_of
from alongside.letters.asked import as_text
from alongside.letters.copies import copies_of


def write_letter(doing: Doing, *, letter: str, about: str, person: str, answers: Mapping[str, str]) -> None:
    """Keep the answers to what the letter asks for as this person's copy. Other words take a printed one off the pile.

    `about`: the id or day it is about, "" for none. Raises NamesSomeoneKeptApart.
    """
    with at_desk(doing) as desk:
        reader_of(desk, about, person)
        words = as_text(letter, answers)
        refuse_kept_apart(desk, person, words)
        place = place_of(desk, letter, about, person)
        held = next((copy for copy in copies_of(desk.review, letter, place) if copy.person == person), None)
        if held is None or held.text != words:
            keep_words_for(desk, letter, place, person, words)
