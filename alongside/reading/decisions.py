"""Decisions that somebody in the family is owed, with their reasons: what was decided, and who still has to hear it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.access.staff_names import staff_names
from alongside.people.words import words_with
from alongside.reading.closed_words import said
from alongside.reading.families import Member, channels_of
from alongside.record.models import Review
from casebook import Duty, Entry, Position

# rule -> what the decision is called, by the fact that opened it
OWED = ("decisions_told", "exclusion_told", "refusal_outcome_told", "pseudonym_told")
TITLES = {
    "decided_no_review": "No review",
    "national_review_decided": "A national review",
    "lead_area_agreed": "Which area leads the review",
    "decided_not_to_publish": "Not to publish the report",
    "decided_to_publish_all_the_same": "To publish the report after all",
    "reviews_joined": "Two reviews joined into one",
    "reviews_parted": "Two reviews go on separately",
    "executive_sent_back": "The report sent back for changes",
    "override_approved": "Going ahead without waiting for them",
    "recorded_not_possible": "A promise that cannot be kept",
    "excluded": "Not to involve them for now",
    "public_interest_decided": "Whether the review goes on after their no",
    "pseudonym_decided": "The name in the report",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """One person and one decision. `state`: the ledger's; `by`: the day it is owed by; `told_on`, `how`, `told_by`:
    when, by which kind of way and by whom they were told, once they were.
    """

    member: Member
    state: str
    by: date | None
    late: bool
    told_on: date | None
    how: str
    told_by: str
    words: str


@dataclass(frozen=True, slots=True)
class Decision:
    """`id` stands in the address of its page. `decided_by`: a name, or empty; `reason`: in the words they are told."""

    id: str
    kind: str
    title: str
    on: date
    decided_by: str
    reason: str
    tellings: tuple[Telling, ...]

    @property
    def still_to_tell(self) -> tuple[Telling, ...]:
        return tuple(each for each in self.tellings if each.state in ("due", "paused"))

    def to(self, person: str) -> Telling | None:
        return next((each for each in self.tellings if each.member.id == person), None)


def decisions_of(review: Review, position: Position, members: list[Member]) -> list[Decision]:
    """Every decision anybody was or is owed, the newest first. Two queries, however many."""
    by_id = {member.id: member for member in members}
    owed = [duty for rule in OWED for duty in position.duties_of(rule) if str(duty.about["person"]) in by_id]
    opened: dict[str, list[Duty]] = {}
    for duty in owed:
        opened.setdefault(decision_id(duty.opened_by), []).append(duty)
    ended = [duty.ended_by for duty in owed if duty.ended_by]
    opening = [duty.opened_by for duty in owed]
    kept = words_with(review.id, [*_pointed_at(opening, "reason", "letter"), *_pointed_at(ended, "what")])
    names = _names(opening, ended)
    found = [_decision(position, key, duties, by_id, kept, names) for key, duties in opened.items()]
    return sorted(found, key=lambda each: each.on, reverse=True)


def decision_id(entry: Entry) -> str:
    """What a decision is known by: its id, or for one recorded before decisions had one, the number of its fact."""
    return str(entry.fact.fields.get("decision") or entry.number)


def _decision(
    position: Position,
    key: str,
    duties: list[Duty],
    members: dict[str, Member],
    kept: dict[str, str],
    names: dict[str, str],
) -> Decision:
    fact = duties[0].opened_by.fact
    told = {str(duty.about["person"]): duty for duty in duties}
    return Decision(
        id=key,
        kind=fact.kind,
        title=TITLES.get(fact.kind, "A decision"),
        on=fact.on,
        decided_by=names.get(str(fact.fields.get("approver", "")), ""),
        reason=kept.get(str(fact.fields.get("reason") or fact.fields.get("letter") or ""), ""),
        tellings=tuple(_telling(position, members[person], duty, kept, names) for person, duty in told.items()),
    )


def _telling(position: Position, member: Member, duty: Duty, kept: dict[str, str], names: dict[str, str]) -> Telling:
    told = duty.ended_by if str(duty.state) in ("kept", "late_kept") else None
    channel = str(told.fact.fields.get("channel", "")) if told else ""
    kinds = next((way.kinds for way in channels_of(position, member.id) if way.id == channel), []) if channel else []
    return Telling(
        member=member,
        state=str(duty.state),
        by=duty.due,
        late=duty.late,
        told_on=told.fact.on if told else None,
        how=said(kinds[0]) if len(kinds) == 1 else "",  # a number that is rung and written to does not say which
        told_by=names.get(told.by.partition(":")[2], "") if told else "",
        words=kept.get(str(told.fact.fields.get("what", "")), "") if told else "",
    )


def _pointed_at(entries: object, *fields: str) -> list[object]:
    return [entry.fact.fields.get(field) for entry in entries for field in fields]  # type: ignore[attr-defined]


def _names(decided: list[Entry], told: list[Entry]) -> dict[str, str]:
    wanted = {str(entry.fact.fields.get("approver", "")) for entry in decided}
    wanted |= {entry.by.partition(":")[2] for entry in told}
    return staff_names(wanted)
