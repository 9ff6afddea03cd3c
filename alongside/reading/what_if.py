"""What if? What would follow from a day that nobody has set yet: owed, refused, moved; and the first day that works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.doors import Entered
from alongside.design.ledger import shown
from alongside.design.words import day, full_day, names
from alongside.reading.families import Member, members_of
from alongside.reading.gates import gate_box
from alongside.reading.history import labels_of
from alongside.reading.publication import day_set
from alongside.reading.refusals import staff_sentence
from alongside.reading.reviews import position_now
from alongside.reading.rules import promise_to, rules_by_name
from casebook import Closed, Duty, Fact, Position, Value
from casebook.planning import Consequences, EarliestDay, NoDay, Waits, earliest_publication_date, what_if

PANEL, PUBLISH = "panel", "publish"
A_PLAN = "a-plan"  # the id of a meeting that is only thought of


@dataclass(frozen=True, slots=True)
class Followed:
    """What would follow. `title` says what was tried; `refused`: gates for ui.gate; `owed`, `moved`, `ended`: rows of a
    table; `opened`, `shut`: sentences; `kind_of_day`: that it is no working day, if it is none.
    """

    title: str
    kind_of_day: str
    refused: list[dict[str, Any]]
    owed: list[list[Any]]
    moved: list[list[Any]]
    ended: list[list[Any]]


@dataclass(frozen=True, slots=True)
class FirstDay:
    """The first day on which everything could be in place; None with what makes it impossible. `not_before`: why not a
    day sooner; `waits`: what is to be done by then, or what stands in the way of any day.
    """

    day: date | None
    not_before: list[str]
    waits: list[dict[str, Any]]
    until: date | None


@dataclass(frozen=True, slots=True)
class _Known:
    entered: Entered
    position: Position
    members: Mapping[str, Member]
    labels: Mapping[str, str]

    @property
    def names(self) -> dict[str, str]:
        return {member.id: member.name for member in self.members.values()}


def known(entered: Entered) -> _Known:
    """What both answers are made from. As many queries however long the record is."""
    position = position_now(entered.review)
    members = {member.id: member for member in members_of(entered.review, position)}
    return _Known(entered, position, members, labels_of(entered.review.id))


def what_would_follow(of: _Known, what: str, on: date) -> Followed:
    """If the Panel met on this day, or we published on it. Nothing is written."""
    facts = _meeting(on) if what == PANEL else _publishing(of.position, on)
    found = what_if(of.position, facts, on)
    calendar = of.position.process.calendar_known_on(of.position.today)
    free = calendar.free_day(on)
    return Followed(
        title=f"If the Panel meets on {full_day(on)}" if what == PANEL else f"If we publish on {full_day(on)}",
        kind_of_day="" if free is None else _free(free.holiday, on),
        refused=_refused(of, found),
        owed=[[_by(duties[0]), _whom(of, duties), _promise(of, duties)] for duties in _together(found.newly_owed)],
        moved=[_row(of, each.now, f"from {_short(each.was.due)} to {_short(each.now.due)}") for each in found.moved],
        ended=[_row(of, each.now, _ended(each.was, each.now)) for each in found.ended],
    )


def first_day(of: _Known) -> FirstDay | None:
    """The first day of publication that every gate allows; None once it is published."""
    position = of.position
    if position.latest("published") is not None:
        return None
    version = _version(position).get("version")
    found = earliest_publication_date(position, version=version) if version else earliest_publication_date(position)
    if isinstance(found, NoDay):
        return FirstDay(None, [], _waits(of, found.because), found.looked_until)
    return FirstDay(found.day, _sentences(of, found), _waits(of, found.still_wanted), None)


def _meeting(on: date) -> list[Fact]:
    return [Fact("panel_meeting_held", on, {"meeting": A_PLAN})]


def _publishing(position: Position, on: date) -> list[Fact]:
    """The day set today, in place of any other, and published on it."""
    standing, _ = day_set(position)
    facts = []
    if standing is not None and standing != on:
        facts.append(Fact("publication_date_withdrawn", position.today, {"date": standing}))
    if standing != on:
        facts.append(Fact("publication_date_set", position.today, {"date": on}))
    strands = position.members("strand") or ("",)
    fields = {"date": on, **_version(position)}
    return [*facts, *(Fact("published", on, fields | ({"strand": strand} if strand else {})) for strand in strands)]


def _version(position: Position) -> dict[str, Value]:
    ready = position.latest("draft_version_ready")
    return {"version": ready.fact.fields["version"]} if ready else {}


def _free(holiday: str, on: date) -> str:
    return f"{day(on)} is a bank holiday: {holiday}." if holiday else f"{day(on)} is a {on:%A}."


def _refused(of: _Known, found: Consequences) -> list[dict[str, Any]]:
    """Each act that could not be recorded, with whom and what it waits for; each gate once."""
    boxes, seen = [], set()
    for refused in found.refused:
        closed = [_from_today(of, gate, refused.fact.fields) for gate in refused.by if gate.gate not in seen]
        seen |= {gate.gate for gate in closed}
        if closed:
            boxes.append(_box(of, TITLES.get(refused.fact.kind, "This"), closed, refused.fact.fields))
    return boxes


# How a gate of the process files names the first day that works, and what is said where the tried day can still be met.
FIRST_DAY, STILL_TIME = "The first day that works is {earliest}.", "There is still time for it before this day."


def _from_today(of: _Known, closed: Closed, about: Mapping[str, Value]) -> Closed:
    """What is missing can begin today, and need not wait for the day that is tried: so is the first day counted."""
    if closed.earliest is None:
        return closed
    now = of.position.gate(closed.gate, **about)
    if isinstance(now, Closed):
        return closed._replace(earliest=now.earliest or closed.earliest)
    return closed._replace(staff_see=closed.staff_see.replace(FIRST_DAY, STILL_TIME))


TITLES = {
    "publication_date_set": "Setting this day",
    "published": "Publishing on it, as things stand today",
    "panel_meeting_held": "Holding this meeting",
}


def _box(of: _Known, title: str, closed: list[Closed], about: Mapping[str, Value]) -> dict[str, Any]:
    return gate_box(
        title,
        closed,
        review=of.entered.review.id,
        family=of.names,
        labels=of.labels,
        can=of.entered.can,
        about={name: value for name, value in about.items() if name != "strand"},
    )


def _together(duties: Iterable[Duty]) -> list[list[Duty]]:
    """The same thing, owed to several people by the same day, in one row; soonest first, without a day last."""
    rows: dict[tuple[Any, ...], list[Duty]] = {}
    for duty in duties:
        rest = tuple(sorted((name, str(value)) for name, value in duty.about.items() if name != "person"))
        rows.setdefault((duty.rule, duty.due, rest), []).append(duty)
    return sorted(rows.values(), key=lambda row: (row[0].due is None, row[0].due or date.max, row[0].rule))


def _by(duty: Duty) -> str:
    return f"By {full_day(duty.due)}" if duty.due else "No date"


def _whom(of: _Known, duties: list[Duty]) -> str:
    people = {str(duty.about.get("person")) for duty in duties} & set(of.members)
    return names(member.name for member in of.members.values() if member.id in people) if people else "The review"


def _promise(of: _Known, duties: list[Duty]) -> str:
    people = {str(duty.about.get("person")) for duty in duties}
    called = [member.called for member in of.members.values() if member.id in people]
    version = of.labels.get(str(duties[0].about.get("version", "")), "")
    return f"{promise_to(rules_by_name()[duties[0].rule], called, version)}."


def _row(of: _Known, duty: Duty, words: str) -> list[Any]:
    return [_whom(of, [duty]), _promise(of, [duty]), words]


def _short(on: date | None) -> str:
    return day(on) if on else "no day"


def _ended(was: Duty, now: Duty) -> str:
    if str(now.state) == "fell_away":
        return "no longer needed"
    return shown(str(now.state)).staff.lower()


def _sentences(of: _Known, found: EarliestDay) -> list[str]:
    return [staff_sentence(closed, of.names) for closed in found.not_before]


def _waits(of: _Known, waits: Iterable[Waits]) -> list[dict[str, Any]]:
    """Each gate that stands in the way, with its next steps, and whom it waits for in the end."""
    boxes = []
    for each in waits:
        box = _box(of, staff_sentence(each.closed, of.names), [each.closed], each.about)
        box.pop("price", None)
        later = each.people() - set(each.closed.waiting_for)
        behind = sorted(of.names[person] for person in later if person in of.names)
        if behind:
            box["after"] = f"In the end it waits for {names(behind)}. Nobody in the family is asked to hurry."
        boxes.append(box)
    return boxes
