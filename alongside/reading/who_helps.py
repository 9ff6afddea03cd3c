"""Who helps a family member to take part, and what was passed on through somebody who turned out to be a risk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.people.people import people_of
from alongside.people.words import words_with
from alongside.record.models import Review
from casebook import Entry, Position

NAMED = {
    "supporter_named": "comes along with them",
    "interpreter_named": "interprets",
    "appropriate_person_named": "speaks with and for them",
    "gatekeeper_named": "is how they are reached",
}


@dataclass(frozen=True, slots=True)
class Helper:
    """`who`: the id in the facts; `does`: how they help; `ended_on`: no longer; `risk_on`: found to be a risk."""

    who: str
    name: str
    kind: str
    does: str
    since: date
    ended_on: date | None
    risk_on: date | None

    @property
    def helps(self) -> bool:
        return self.ended_on is None and self.risk_on is None


def helpers_of(review: Review, position: Position, person: str) -> list[Helper]:
    """Everyone who was ever named, in order. Two queries."""
    named = position.facts(*NAMED, person=person)
    names = names_of_helpers(review, [str(entry.fact.fields["who"]) for entry in named])
    return [_helper(position, entry, names) for entry in named]


def helpers_in(review: Review, position: Position) -> dict[str, str]:
    """Everyone who helps anybody in this review and is no risk: name by id. Two queries."""
    found = [str(entry.fact.fields["who"]) for entry in position.facts(*NAMED)]
    risky = risks_in(position)
    return {who: name for who, name in names_of_helpers(review, found).items() if who not in risky}


def names_of_helpers(review: Review, ids: list[str]) -> dict[str, str]:
    """Their names by id: people of the family, or words kept apart; an id that is neither reads as it is written."""
    family, kept = people_of(review.id), words_with(review.id, ids)
    return {who: family[who].name if who in family else kept.get(who, who.replace("_", " ").title()) for who in ids}


def risks_in(position: Position) -> dict[str, date]:
    """Who was found to be a risk, and when."""
    return {str(entry.fact.fields["who"]): entry.fact.on for entry in position.facts("found_to_be_a_risk")}


def unconfirmed(position: Position, person: str) -> tuple[Entry, ...]:
    """What was passed on for this person through somebody found to be a risk, and they have not said themself since."""
    risky = risks_in(position)
    passed = [
        entry
        for entry in position.facts("said_not_wanted", "said_wanted", person=person)
        if str(entry.fact.fields.get("through", "")) in risky
    ]
    return tuple(entry for entry in passed if not _said_since(position, entry))


def _said_since(position: Position, entry: Entry) -> bool:
    risky, about = risks_in(position), {"person": entry.fact.fields["person"], "what": entry.fact.fields["what"]}
    return any(
        later.number > entry.number and str(later.fact.fields.get("through", "")) not in risky
        for later in position.facts("said_not_wanted", "said_wanted", **about)
    )


def _helper(position: Position, entry: Entry, names: dict[str, str]) -> Helper:
    who, person = str(entry.fact.fields["who"]), str(entry.fact.fields["person"])
    ended = position.latest("supporter_ended", person=person, who=who)
    return Helper(
        who=who,
        name=names[who],
        kind=entry.fact.kind,
        does=NAMED[entry.fact.kind],
        since=entry.fact.on,
        ended_on=ended.fact.on if ended and ended.number > entry.number else None,
        risk_on=risks_in(position).get(who),
    )
