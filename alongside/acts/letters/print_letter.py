"""Print a letter and put it on the pile of letters to post. This gives nothing to anyone and is no fact."""

from __future__ import annotations

from alongside.acts.desk import Doing, GateClosed, at_desk
from alongside.acts.letters.facts_told import Giving, facts_told
from alongside.acts.letters.given import gates_against, letter_for, place_of, reader_of, refuse_left_out, written_for
from alongside.letters.copies import put_on_pile


def print_letter(doing: Doing, *, letter: str, about: str, person: str, channel: str, address: str) -> str:
    """Put this person's copy on the pile, addressed to `channel`; gives its id. From now on its words stand.

    The gates are asked now, so that no paper is printed that may not go, and once more when it is posted. `address`:
    the short web address that stands in it.
    """
    with at_desk(doing) as desk:
        refuse_left_out(desk, letter, person)
        place = place_of(desk, letter, about, person)
        copy = written_for(desk, letter, place, person)
        reader = reader_of(desk, about, person, copy.text)
        written = letter_for(desk, letter, reader, address)
        giving = Giving(reader, letter, "post", channel, copy=copy.id)
        closed = gates_against(giving)
        if closed:
            raise GateClosed(facts_told(giving)[0][0], closed)
        return put_on_pile(desk.review, letter, place, person, channel=channel, blocks=written.blocks)
