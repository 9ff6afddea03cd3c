"""One kind of thing that is told, and the person it is told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from alongside.letters.asked import as_answers
from alongside.people.people import Known
from alongside.record.models import Review
from casebook import Entry, Position

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is told, and the review as it stands. `about`: the id (or day) of what it is about, "" where it is about
    nothing else; `text`: the words written for this person, as their copy keeps them.
    """

    review: Review
    position: Position
    known: Known
    about: str = ""
    text: str = ""

    @property
    def person(self) -> str:
        return self.known.id

    def answers(self, letter: str) -> dict[str, str]:
        """What whoever writes was asked for, by name."""
        return as_answers(letter, self.text)

    def latest(self, *kinds: str, **fields: Any) -> Entry | None:
        """The newest fact of these kinds about this person."""
        return self.position.latest(*kinds, person=self.person, **fields)


def no_values(reader: Reader) -> Values:
    """Nothing but what every letter needs and what was written."""
    return {}


def always(reader: Reader) -> bool:
    """It can be told at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Telling:
    """One kind. `values`: what its letter takes from the record; `there_is`: whether there is anything to tell now;
    `about_now`: what it is about where the address does not say; `not_yet`: why it is only too early, in a sentence.

    `place`: what the one copy is about, for those that go to each person once; without it the copies are numbered, and
    it may be told again. `first_words`: what is proposed to whoever writes it, by name.
    """

    letter: str
    values: Callable[[Reader], Values] = no_values
    there_is: Callable[[Reader], bool] = always
    about_now: Callable[[Reader], str] = lambda reader: ""
    not_yet: Callable[[Reader], str] = lambda reader: ""
    place: Callable[[Reader], str] | None = None
    first_words: Callable[[Reader], dict[str, str]] = field(default=lambda reader: {})
