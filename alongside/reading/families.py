"""The family of one review as staff need it: who they are, how each stands, and how each may be reached."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from alongside.people.people import Known, people_of
from alongside.record.models import Review
from casebook import Entry, Position

SAFE, NOT_CONFIRMED, UNSAFE, NOT_THEIRS = "safe", "not_confirmed", "unsafe", "not_theirs"
CHANNEL_STATES = {
    "channel_recorded": NOT_CONFIRMED,
    "channel_confirmed_safe": SAFE,
    "channel_found_unsafe": UNSAFE,
    "channel_no_longer_theirs": NOT_THEIRS,
}


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold on contact that still stands."""

    id: str
    scope: str
    asked_by: str
    placed_on: date
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Member:
    """A family member.

    `apart`: ids of those they are kept apart from; `advocate`: a user's id; `contact`, `deputy`: users' ids.
    """

    id: str
    known: Known
    named_on: date
    relation_kind: str
    parental_responsibility: bool | None
    known_from: str
    apart: tuple[str, ...] = ()
    order_until: date | None = None
    holds: tuple[Hold, ...] = ()
    turns_eighteen_on: date | None = None
    died_on: date | None = None
    excluded: bool = False
    advocate: str = ""
    advocate_since: date | None = None
    contact: str = ""
    deputy: str = ""
    reached: bool = False
    stepped_back_on: date | None = None

    @property
    def name(self) -> str:
        return self.known.name

    @property
    def called(self) -> str:
        return self.known.called


@dataclass
class ChannelSeen:
    """One way to reach someone, without the address itself."""

    id: str
    kinds: list[str] = field(default_factory=list)
    state: str = NOT_CONFIRMED
    since: date | None = None
    confirmed_by: str = ""


def members_of(review: Review, position: Position) -> list[Member]:
    """Everyone ever named in this review, in the order they were named. Two queries, however many."""
    known = people_of(review.id)
    apart = _kept_apart(position)
    return [
        _member(entry, known[person], position, apart[person])
        for entry in position.facts("family_member_named")
        if (person := str(entry.fact.fields["person"])) in known
    ]


def member_of(review: Review, position: Position, person: str) -> Member | None:
    """One of them, or None when nobody of that id is in this review."""
    return next((member for member in members_of(review, position) if member.id == person), None)


def channels_of(position: Position, person: str) -> list[ChannelSeen]:
    """Each way we know to reach this person and whether it may be used; the newest word about it decides."""
    found: dict[str, ChannelSeen] = {}
    for entry in position.facts(*CHANNEL_STATES, person=person):
        channel = str(entry.fact.fields["channel"])
        seen = found.setdefault(channel, ChannelSeen(channel))
        seen.state, seen.since = CHANNEL_STATES[entry.fact.kind], entry.fact.on
        kind = entry.fact.fields.get("kind")
        if kind and kind not in seen.kinds:
            seen.kinds.append(str(kind))
        if entry.fact.kind == "channel_confirmed_safe":
            seen.confirmed_by = str(entry.fact.fields.get("confirmed_by", ""))
    return list(found.values())


def safe_channels(position: Position, person: str) -> list[ChannelSeen]:
    """Only those confirmed as safe and theirs."""
    return [channel for channel in channels_of(position, person) if channel.state == SAFE]


def _kept_apart(position: Position) -> dict[str, tuple[str, ...]]:
    pairs: dict[str, list[str]] = defaultdict(list)
    for entry in position.facts("conflict_recorded", "order_recorded"):
        one, other = str(entry.fact.fields["person"]), str(entry.fact.fields["other"])
        for mine, theirs in ((one, other), (other, one)):
            if theirs not in pairs[mine]:
                pairs[mine].append(theirs)
    return defaultdict(tuple, {person: tuple(others) for person, others in pairs.items()})


def _member(entry: Entry, known: Known, position: Position, apart: tuple[str, ...]) -> Member:
    person, fields = known.id, entry.fact.fields
    responsible = fields.get("parental_responsibility")
    child = position.latest("child_contact_recorded", "turned_eighteen", person=person)
    newest = position.latest("advocate_began", "advocate_ended", person=person)
    began = newest if newest is not None and newest.fact.kind == "advocate_began" else None
    contact = position.latest("named_contact_set", person=person)
    died = position.latest("contact_died", person=person)
    left = position.latest("excluded", "exclusion_ended", person=person)
    return Member(
        id=person,
        known=known,
        named_on=entry.fact.on,
        relation_kind=str(fields.get("relation", "")),
        parental_responsibility=responsible if isinstance(responsible, bool) else None,
        known_from=str(fields.get("known_from", "")),
        apart=apart,
        order_until=_order_until(position, person),
        holds=holds_on(position, person),
        turns_eighteen_on=_day(child, "turns_eighteen_on") if child else None,
        died_on=died.fact.on if died else None,
        excluded=left is not None and left.fact.kind == "excluded",
        advocate=str(began.fact.fields["advocate"]) if began else "",
        advocate_since=began.fact.on if began else None,
        contact=str(contact.fact.fields.get("who", "")) if contact else "",
        deputy=str(contact.fact.fields.get("deputy", "")) if contact else "",
        reached=position.latest("first_contact_made", person=person) is not None,
        stepped_back_on=_stepped_back_on(position, person),
    )


def holds_on(position: Position, person: str) -> tuple[Hold, ...]:
    """The holds on contact with this person that nobody has lifted yet."""
    placed = {str(entry.fact.fields["hold"]): entry for entry in position.facts("contact_hold_placed", person=person)}
    for entry in position.facts("contact_hold_released", person=person):
        placed.pop(str(entry.fact.fields["hold"]), None)
    return tuple(
        Hold(
            id=hold,
            scope=str(entry.fact.fields.get("scope", "")),
            asked_by=str(entry.fact.fields.get("asked_by", "")),
            placed_on=entry.fact.on,
            words=str(entry.fact.fields.get("words", "")),
            reason=str(entry.fact.fields.get("reason", "")),
        )
        for hold, entry in placed.items()
    )


def _order_until(position: Position, person: str) -> date | None:
    days = [
        day
        for entry in position.facts("order_recorded")
        if person in (entry.fact.fields["person"], entry.fact.fields["other"])
        and (day := _day(entry, "last_day")) is not None
    ]
    return max(days, default=None)


def _stepped_back_on(position: Position, person: str) -> date | None:
    """The day of their newest word, if that was a no to taking part or to any contact."""
    newest = None
    for entry in position.facts("said_not_wanted", "said_wanted", person=person):
        if entry.fact.fields.get("what") in ("taking_part", "any_contact"):
            newest = entry
    return newest.fact.on if newest is not None and newest.fact.kind == "said_not_wanted" else None


def _day(entry: Entry, name: str) -> date | None:
    value = entry.fact.fields.get(name)
    return value if isinstance(value, date) else None
