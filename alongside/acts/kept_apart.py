"""Words that a family member will read may name nobody they are kept apart from, whichever page shows them."""

from __future__ import annotations

from alongside.acts.desk import Desk, Refused
from alongside.people.people import people_of, subject_of
from alongside.reading.names_in_words import kept_apart_from, named_in


class NamesSomeoneKeptApart(Refused):
    """The words name somebody this person is kept apart from. `names`: whom."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(*names)
        self.names = names


def refuse_kept_apart(desk: Desk, person: str, words: str) -> None:
    """Raise NamesSomeoneKeptApart. Nobody learns of someone they are kept apart from, by any way.

    What somebody writes at their own door is theirs; the refusal itself would tell them a name.
    """
    if desk.doing.by.startswith("family:"):
        return
    apart = kept_apart_from(desk.position, person)
    if apart:
        known = people_of(desk.review.id)
        named = named_in(words, person, known, apart, subject_of(desk.review.id))
        if named:
            raise NamesSomeoneKeptApart(tuple(known[each].name for each in named))


def refuse_kept_apart_from_any(desk: Desk, words: str) -> None:
    """The same for words that stand on everybody's page."""
    for person in people_of(desk.review.id):
        refuse_kept_apart(desk, person, words)
