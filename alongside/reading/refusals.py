"""Why something cannot be done, in words for whoever asked."""

from __future__ import annotations

from alongside.access.doors import Entered
from alongside.design.words import day, names
from alongside.people.people import people_of
from alongside.reading.history import sentences
from alongside.record.models import Review
from casebook import Closed, Entry


def refusal_sentences(entered: Entered, closed: tuple[Closed, ...]) -> list[str]:
    """One sentence for each closed gate. Staff read the names it waits for, except where the reason itself is
    someone's secret;
    a family member only ever reads about themself.
    """
    if entered.user is None:
        return list(dict.fromkeys(gate.family_see for gate in closed if gate.family_see)) or [
            "We cannot do this just now. Ring us and we tell you why."
        ]
    known = people_of(entered.review.id)
    return [staff_sentence(gate, {person: known[person].name for person in known}) for gate in closed]


def staff_sentence(gate: Closed, name_of: dict[str, str]) -> str:
    """What staff read of one closed gate: `{names}` and `{earliest}` filled in."""
    waiting = [] if gate.names_no_one else [name for person, name in name_of.items() if person in gate.waiting_for]
    earliest = day(gate.earliest) if gate.earliest else "a day not known yet"
    return gate.staff_see.format(names=names(waiting) if waiting else "someone", earliest=earliest)


def meanwhile_sentences(review: Review, since: tuple[Entry, ...]) -> list[str]:
    """What was recorded since a staff form was drawn."""
    return [line.title for line in sentences(review, since)]
