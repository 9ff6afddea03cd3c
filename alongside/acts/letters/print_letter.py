"""Print a letter and put it on the pile of letters to post. This gives nothing to anyone and is no fact."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.acts.letters.given import ask_gates, keep_words_for, written_for
from alongside.letters.copies import put_on_pile


def print_letter(doing: Doing, *, letter: str, about: str, person: str, channel: str, words: str = "") -> str:
    """Put this person's copy on the pile, addressed to `channel`; gives its id. `words`: first make them its words.

    The gates are asked now, so that no paper is printed that may not go, and once more when it is posted.
    """
    with at_desk(doing) as desk:
        if words:
            keep_words_for(desk, letter, about, person, words)
        written_for(desk, letter, about, person)
        ask_gates(desk, letter, about, person, channel)
        return put_on_pile(desk.review, letter, about, person, channel=channel)
