"""What is written to someone and then told to them: the core of every way of telling it."""

from __future__ import annotations

from datetime import date

from alongside.access.ways_in import left_out_since
from alongside.acts.desk import Desk, GateClosed, Refused
from alongside.acts.kept_apart import refuse_kept_apart
from alongside.acts.letters.facts_told import Giving, facts_told, record_told
from alongside.documents.blocks import Block
from alongside.letters import Letter
from alongside.letters.copies import AlreadyGiven, Written, give_copy, keep_copy, next_place, own_copy
from alongside.letters.models import Copy
from alongside.letters.source import source
from alongside.people.people import people_of
from alongside.reading.letter_to import letter_to
from alongside.reading.tellings import TELLINGS, Reader
from casebook import Closed

WITH_WORDS_FOR_ALL = ("panel_update", "follow_up")
"""Written once for everyone, then right for each: without such words there is nothing to give."""


TO_THE_LEFT_OUT = ("decision", "refusal_outcome", "holding_letter", "statement_withdrawn_confirmed")
"""What somebody whom the Panel decided not to involve is still told: what was decided about them, and of their own."""


class NothingWritten(Refused):
    """There are no words to give yet."""


class NothingToTell(Refused):
    """What this is about is not there, or not any more: it changed meanwhile."""


class LeftOut(Refused):
    """The Panel decided not to involve them for now: nothing of the review goes to them by any way."""


class GivenBefore(Refused):
    """They have had this before; what they read is not changed afterwards."""


def place_of(desk: Desk, letter: str, about: str, person: str) -> str:
    """What this person's next copy is about: `about` itself, with its number where it may be told more than once."""
    place = TELLINGS[letter].place
    if place is None:
        return next_place(desk.review, letter, about, person)
    return place(reader_of(desk, about, person))


def reader_of(desk: Desk, about: str, person: str, text: str = "") -> Reader:
    """The person, as they stand before this desk. Raises NothingToTell for somebody who is not of this review."""
    known = people_of(desk.review.id).get(person)
    if known is None:
        raise NothingToTell
    return Reader(desk.review, desk.position, known, about, text)


def written_for(desk: Desk, letter: str, place: str, person: str) -> Written:
    """This person's copy: written, not given yet, its words naming nobody they are kept apart from."""
    try:
        copy = own_copy(desk.review, letter, place, person)
    except Copy.DoesNotExist:
        if letter in WITH_WORDS_FOR_ALL or any(not need.may_be_left_out for need in source(letter).asked):
            raise NothingWritten from None
        keep_copy(desk.review, letter, place, person, "", by=desk.doing.by)
        copy = own_copy(desk.review, letter, place, person)
    except AlreadyGiven:
        raise GivenBefore from None
    refuse_kept_apart(desk, person, copy.text)
    return copy


def keep_words_for(desk: Desk, letter: str, place: str, person: str, words: str) -> None:
    """Keep words as this person's copy, unless it was given before."""
    try:
        keep_copy(desk.review, letter, place, person, words, by=desk.doing.by)
    except AlreadyGiven:
        raise GivenBefore from None


def refuse_left_out(desk: Desk, letter: str, person: str, on: date | None = None) -> None:
    """Raise LeftOut, as their own page is shut too. `on`: what was told before that day may still be recorded."""
    left_out_on = left_out_since(desk.position, person)
    if left_out_on and letter not in TO_THE_LEFT_OUT and (on is None or on >= left_out_on):
        raise LeftOut


def letter_for(desk: Desk, letter: str, reader: Reader, address: str) -> Letter:
    """The whole letter as it is told, naming nobody they are kept apart from. `address`: of the front page."""
    if not TELLINGS[letter].there_is(reader):
        raise NothingToTell
    written = letter_to(reader, letter, channel="", dated=desk.today, address=address)
    refuse_kept_apart(desk, reader.person, written.text_of_letter())
    return written


def gates_against(giving: Giving, on: date | None = None) -> tuple[Closed, ...]:
    """Everything that holds this back, to this person, by this way. The page draws the same answer.

    What holds back a letter to one of their ways holds back everything that goes by it; a call, what holds back calls.
    A holding letter is what may still go during a hold: its own gates are asked, and no others.
    """
    position, person, channel = giving.reader.position, giving.reader.person, giving.channel
    asked = facts_told(giving)
    if giving.by_voice:
        asked.append(("call_made", {}))
    elif giving.letter != "holding_letter":
        asked.append(("letter_sent", {}))
    found: dict[str, Closed] = {}
    for fact, fields in asked:
        told = {name: value for name, value in fields.items() if value not in (None, "")}
        for closed in position.ask(fact, on=on or position.today, person=person, channel=channel, **told):
            found.setdefault(closed.gate, closed)
    return tuple(found.values())


def give(
    desk: Desk,
    letter: str,
    about: str,
    person: str,
    *,
    kind: str,
    channel: str,
    address: str = "",
    on: date | None = None,
    heard: str = "",
    place: str = "",
    blocks: tuple[Block, ...] = (),
) -> Letter | None:
    """Mark this person's copy as told, keep the letter as they read or heard it, and record it.

    `kind`: post, email, text, phone, visit, through_advocate or by_hand. `place` and `blocks`: of a letter that was
    printed before; then nothing is written anew, and nothing comes back.
    """
    refuse_left_out(desk, letter, person, on)
    place = place or place_of(desk, letter, about, person)
    copy = written_for(desk, letter, place, person)
    reader = reader_of(desk, about, person, copy.text)
    written = None if blocks else letter_for(desk, letter, reader, address)
    giving = Giving(reader, letter, kind, channel, heard, copy.id)
    closed = gates_against(giving, on)
    if closed:
        raise GateClosed(facts_told(giving)[0][0], closed)
    give_copy(desk.review, letter, place, person, how=kind, on=on or desk.today,
              blocks=blocks or (written.blocks if written else ()))  # fmt: skip
    record_told(desk, giving, on)
    return written
