"""One letter to one person, ready in every form, with what the record and the people who write it put into it."""

from __future__ import annotations

from datetime import date

from alongside.letters import Letter, write, written_before
from alongside.letters.asked import as_values
from alongside.letters.copies import OnThePile
from alongside.people.people import Known
from alongside.reading.frame_of_letter import frame_of_letter
from alongside.reading.tellings import TELLINGS, Reader
from alongside.record.models import Review
from casebook import Position


def letter_to(reader: Reader, letter: str, *, channel: str, dated: date, address: str) -> Letter:
    """The letter. `channel`: the postal address it goes to, or "" where none may be shown; `address`: the short web
    address of the front page. Raises LetterFault where something it needs is not there.
    """
    frame = frame_of_letter(reader.review, reader.position, reader.known, channel=channel, dated=dated, address=address)
    taken = TELLINGS[letter].values(reader)
    return write(letter, **frame, **taken, **as_values(letter, reader.answers(letter)))


def letter_on_pile(review: Review, position: Position, known: Known, waiting: OnThePile, *, address: str) -> Letter:
    """One that is printed already: its words as they were printed, and the day it bears."""
    printed = waiting.copy.printed_at
    dated = printed.date() if printed else position.today
    frame = frame_of_letter(review, position, known, channel=waiting.copy.channel, dated=dated, address=address)
    return written_before(waiting.letter, waiting.copy.blocks, **frame)
