"""The recommendations of one review: where each came from, what each person thinks of it, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.people.words import words_with
from alongside.reading.families import Member
from alongside.record.models import Review
from casebook import Duty, Entry, Position

ORIGINS = {"family": "the family", "reviewer": "the reviewer", "agency": "an agency", "panel": "the Panel"}
VIEWS = {
    "agree": "agrees",
    "disagree": "does not agree",
    "reword": "would put it differently",
    "question": "has a question",
}
FATES = {"kept": "Kept as it is", "reworded": "Put differently", "dropped": "Left out"}


@dataclass(frozen=True, slots=True)
class View:
    """What one person thinks of it, in their words. `told_on`: when they heard what became of it."""

    person: str
    name: str
    view: str
    words: str
    on: date
    told_on: date | None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation. `title` is its first line; `fate`, `reason`, `decided_on` are empty until it was decided."""

    id: str
    number: int
    title: str
    text: str
    origin: str
    from_name: str
    views: tuple[View, ...]
    fate: str
    fate_word: str
    reason: str
    decided_on: date | None

    @property
    def words(self) -> str:
        """Title and text, as one would change them."""
        return f"{self.title}\n{self.text}".strip()


def recommendations_of(review: Review, position: Position, members: list[Member]) -> list[Recommendation]:
    """All of them in the order they were added; the newest words of each. One query."""
    added = position.facts("recommendation_added")
    decided = {str(entry.fact.fields["recommendation"]): entry for entry in position.facts("recommendation_decided")}
    given = position.facts("recommendation_view_given")
    every = [*added, *decided.values(), *given]
    said = words_with(review.id, [entry.fact.fields.get(name) for entry in every for name in ("words", "reason")])
    names = {member.id: member.name for member in members}
    return [
        _recommendation(number, entry, decided, _views(position, entry, given, names, said), names, said)
        for number, entry in enumerate(added, 1)
    ]


def recommendation_with(
    review: Review, position: Position, members: list[Member], recommendation: str
) -> Recommendation | None:
    """One of them, or None when this review has no such recommendation."""
    every = recommendations_of(review, position, members)
    return next((each for each in every if each.id == recommendation), None)


def shaping_owed(position: Position) -> dict[str, Duty]:
    """Where each person's part in shaping them stands, by person."""
    return {str(duty.about["person"]): duty for duty in position.duties_of("recommendations_shaped")}


def fates_owed(position: Position) -> set[tuple[str, str]]:
    """(person, recommendation) of everyone who still has to hear what became of their view."""
    owed = position.duties_of("recommendation_fate_told")
    return {(str(duty.about["person"]), str(duty.about["recommendation"])) for duty in owed if str(duty.state) == "due"}


def _views(
    position: Position, added: Entry, given: tuple[Entry, ...], names: dict[str, str], said: dict[str, str]
) -> tuple[View, ...]:
    its_id = added.fact.fields["recommendation"]
    newest = {
        str(entry.fact.fields["person"]): entry for entry in given if entry.fact.fields["recommendation"] == its_id
    }
    told = {
        str(entry.fact.fields["person"]): entry.fact.on
        for entry in position.facts("recommendation_fate_told", recommendation=its_id)
    }
    return tuple(
        View(
            person=person,
            name=names[person],
            view=VIEWS.get(str(entry.fact.fields.get("view", "")), ""),
            words=said.get(str(entry.fact.fields.get("words", "")), ""),
            on=entry.fact.on,
            told_on=told.get(person),
        )
        for person, entry in newest.items()
        if person in names
    )


def _recommendation(
    number: int,
    added: Entry,
    decided: dict[str, Entry],
    views: tuple[View, ...],
    names: dict[str, str],
    said: dict[str, str],
) -> Recommendation:
    fields = added.fact.fields
    its_id = str(fields["recommendation"])
    end = decided.get(its_id)
    fate = end.fact.fields if end else {}
    words = said.get(str(fate.get("words", "")), "") or said.get(str(fields.get("words", "")), "")
    title, _, text = words.partition("\n")
    return Recommendation(
        id=its_id,
        number=number,
        title=title.strip(),
        text=text.strip(),
        origin=ORIGINS.get(str(fields.get("origin", "")), ""),
        from_name=names.get(str(fields.get("from_person", "")), ""),
        views=views,
        fate=str(fate.get("fate", "")),
        fate_word=FATES.get(str(fate.get("fate", "")), ""),
        reason=said.get(str(fate.get("reason", "")), ""),
        decided_on=end.fact.on if end else None,
    )
