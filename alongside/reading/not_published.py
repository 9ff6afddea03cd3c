"""Whether a report is to be published: who asked us not to, what was decided and why, and what stands in its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.access.models import User
from alongside.design.words import day_year, names
from alongside.people.words import words_with
from alongside.reading.families import Member
from alongside.record.models import Review
from casebook import Entry, Position

WISHES = {
    "asked_for_it": "They asked that it is not published",
    "against_it": "They want it to be published",
    "divided": "They do not all wish the same",
    "not_known": "Their wishes are not known",
}
INSTEAD = {
    "improvements": "What has improved",
    "summary": "A summary",
    "learning_briefing": "A learning briefing",
    "nothing": "Nothing",
}
DECISIONS = ("decided_not_to_publish", "decided_to_publish_all_the_same")


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody of the family who asked us not to publish, when, and in which words."""

    name: str
    on: str
    words: str


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision that stands. `publish`: it is to be published after all. Words are ready to be read."""

    publish: bool
    on: date
    by: str
    reason: str
    basis: str
    wishes: str
    instead: str
    instead_word: str
    number: int


@dataclass(frozen=True, slots=True)
class NotPublished:
    """Where it stands. `reasons_sent`, `improvements_sent`: when the National Panel had them; `published`: when what
    stands in place of the report was published.
    """

    asked: list[Asked]
    decided: Decided | None
    reasons_sent: date | None
    improvements_sent: date | None
    published: date | None

    @property
    def stays_unpublished(self) -> bool:
        return self.decided is not None and not self.decided.publish


def not_published_of(review: Review, position: Position, members: list[Member]) -> NotPublished:
    """All of it. Two queries."""
    asked, newest = position.facts("asked_not_to_publish"), position.latest(*DECISIONS)
    fields = ("words", "reason", "basis")
    entries = [*asked, *([newest] if newest else [])]
    kept = words_with(review.id, [entry.fact.fields.get(name) for entry in entries for name in fields])
    by_id = {member.id: member.name for member in members}
    return NotPublished(
        asked=[
            Asked(
                by_id.get(str(entry.fact.fields["person"]), "Somebody"),
                day_year(entry.fact.on),
                kept.get(str(entry.fact.fields.get("words", "")), ""),
            )
            for entry in asked
        ],
        decided=_decided(newest, kept) if newest else None,
        reasons_sent=_since(position, "reasons_sent_to_panel", newest),
        improvements_sent=_since(position, "improvements_sent_to_panel", newest),
        published=_since(position, "improvements_published", newest),
    )


def _decided(entry: Entry, kept: dict[str, str]) -> Decided:
    fields = entry.fact.fields
    approver = str(fields.get("approver", ""))
    instead = str(fields.get("instead", ""))
    return Decided(
        publish=entry.fact.kind == "decided_to_publish_all_the_same",
        on=entry.fact.on,
        by=names(list(User.objects.filter(id=approver).values_list("name", flat=True))),
        reason=kept.get(str(fields.get("reason", "")), ""),
        basis=kept.get(str(fields.get("basis", "")), ""),
        wishes=WISHES.get(str(fields.get("wishes", "")), ""),
        instead=INSTEAD.get(instead, ""),
        instead_word=instead,
        number=entry.number,
    )


def _since(position: Position, kind: str, decided: Entry | None) -> date | None:
    found = position.latest(kind)
    return found.fact.on if found and decided and found.number > decided.number else None
