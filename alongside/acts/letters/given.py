"""What is written to someone and then given to them: which fact says so, and the core of every way of giving it."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from alongside.acts.desk import Desk, GateClosed, Refused
from alongside.letters.copies import AlreadyGiven, Written, give_copy, keep_copy, own_copy
from alongside.letters.models import Copy
from alongside.people.people import people_of, subject_of
from alongside.reading.names_in_words import kept_apart_from, named_in


class Goes(NamedTuple):
    """`fact`: what is recorded once it was given; `about`: the field that holds what it is about; `says_how`: whether
    the fact says which way it went.
    """

    fact: str
    about: str = ""
    says_how: bool = False


GOES: dict[tuple[str, str], Goes] = {
    ("panel_update", ""): Goes("panel_update_given", "meeting", says_how=True),
    ("panel_change", ""): Goes("panel_change_told", "meeting"),
    ("follow_up", "6"): Goes("six_month_contact_made"),
    ("follow_up", "12"): Goes("twelve_month_contact_made"),
}


class NothingWritten(Refused):
    """There are no words to give yet."""


class GivenBefore(Refused):
    """They have had this before; what they read is not changed afterwards."""


class NamesSomeoneKeptApart(Refused):
    """The words name somebody this person is kept apart from. `names`: whom."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(*names)
        self.names = names


def fact_of(letter: str, about: str) -> tuple[Goes, dict[str, Any]]:
    """The fact that says this letter was given, and what it is about. `about` may go on after a colon (a meeting and
    which of its changes).
    """
    goes = GOES.get((letter, about)) or GOES[letter, ""]
    return goes, {goes.about: about.partition(":")[0]} if goes.about else {}


def written_for(desk: Desk, letter: str, about: str, person: str) -> Written:
    """This person's copy, checked: written, not given yet, naming nobody they are kept apart from."""
    try:
        copy = own_copy(desk.review, letter, about, person)
    except Copy.DoesNotExist:
        raise NothingWritten from None
    except AlreadyGiven:
        raise GivenBefore from None
    refuse_kept_apart(desk, person, copy.text)
    return copy


def keep_words_for(desk: Desk, letter: str, about: str, person: str, words: str) -> None:
    """Keep words as this person's copy, unless it was given before."""
    try:
        keep_copy(desk.review, letter, about, person, words, by=desk.doing.by)
    except AlreadyGiven:
        raise GivenBefore from None


def refuse_kept_apart(desk: Desk, person: str, words: str) -> None:
    """Raise NamesSomeoneKeptApart. Nobody learns of someone they are kept apart from, by any way."""
    apart = kept_apart_from(desk.position, person)
    if apart:
        known = people_of(desk.review.id)
        named = named_in(words, person, known, apart, subject_of(desk.review.id))
        if named:
            raise NamesSomeoneKeptApart(tuple(known[each].name for each in named))


def ask_gates(desk: Desk, letter: str, about: str, person: str, channel: str) -> None:
    """Raise GateClosed if this letter may not go to this person, by this way, today."""
    goes, fields = fact_of(letter, about)
    closed = desk.ask(goes.fact, person=person, channel=channel, **fields)
    if closed:
        raise GateClosed(goes.fact, closed)


def give(desk: Desk, letter: str, about: str, person: str, *, kind: str, channel: str, on: date | None = None) -> None:
    """Mark the copy as given and record it. `kind`: post, email, phone, visit, through_advocate or by_hand."""
    written_for(desk, letter, about, person)
    copy = give_copy(desk.review, letter, about, person, how=kind)
    goes, fields = fact_of(letter, about)
    how = {"kind": kind, "letter": copy} if goes.says_how else {}
    desk.append(goes.fact, on=on, person=person, channel=channel, **fields, **how)
