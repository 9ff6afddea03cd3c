"""Who may see what of a position. What is left out here cannot be shown by any page.

Staff see everything. A family member sees what is about themselves, and what concerns nobody in particular and has
words for families. People who must be kept apart never meet each other's ids. An advocate sees what their person sees,
from the day they began unless the person shared earlier notes, and nothing once they have ended. The public sees that
the report was published.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from casebook.answers import Closed, Duty
from casebook.ids import PersonId
from casebook.position import Position
from casebook.process import FactWord
from casebook.record import Entry, Fact

PERSON = "person"
OTHER = "other"
NOT_READY = "We are not ready for this step yet. It does not wait for you."
NOT_TOLD = "not_told"
"""Stands where the kind of a fact is for staff only."""
FOR_THE_PUBLIC = ("published", "report_taken_offline")


class View(NamedTuple):
    """What one reader may see."""

    facts: tuple[Entry, ...]
    duties: tuple[Duty, ...]

    def words(self) -> frozenset[str]:
        """Every id, kind, rule and day in it, as text: what a test can look for."""
        found: set[str] = set()
        for entry in self.facts:
            found |= {entry.fact.kind, str(entry.fact.on), *map(str, entry.fact.fields.values())}
        for duty in self.duties:
            found |= {duty.rule, duty.state, str(duty.opened_on), *map(str, duty.about.values())}
            days = (duty.due, duty.due_was, duty.last_working_day, duty.done_on, duty.better_by, *duty.tried)
            found |= {str(day) for day in days if day} | ({duty.because} if duty.because else set())
            for source in (duty.opened_by, duty.ended_by):
                found |= set(map(str, source.fact.fields.values())) if source else set()
        return frozenset(found)


def staff_see(position: Position) -> View:
    """Everything."""
    return View(position.entries, position.duties)


def family_member_sees(position: Position, person: PersonId) -> View:
    """What is about this one person, and what is about the review and has words for families."""
    others = _everybody(position) - {person}
    facts = position.process.words.facts
    seen = tuple(
        _without(entry, others) for entry in position.entries if _may_see(facts[entry.fact.kind], entry.fact, person)
    )
    own = (_blinkered(duty, others) for duty in _own_promises(position, person))
    return View(seen, tuple(_discreet(duty, facts) for duty in own))


def advocate_sees(position: Position, advocate: PersonId, person: PersonId) -> View:
    """What the person sees, while the advocate is theirs, from the day the advocate began."""
    began = position.latest("advocate_began", person=person, advocate=advocate)
    ended = position.latest("advocate_ended", person=person, advocate=advocate)
    if began is None or (ended and (ended.fact.on, ended.number) > (began.fact.on, began.number)):
        return View((), ())
    whole = family_member_sees(position, person)
    if position.latest("earlier_notes_shared", person=person, advocate=advocate):
        return whole
    first_day = began.fact.on
    facts = tuple(entry for entry in whole.facts if entry.fact.on >= first_day)
    duties = tuple(
        duty
        for duty in whole.duties
        if duty.state in ("due", "paused") or (duty.done_on or duty.opened_on) >= first_day
    )
    return View(facts, duties)


def public_sees(position: Position) -> View:
    """That the report was published, and nothing of anybody."""
    everybody = _everybody(position)
    published = position.facts(*FOR_THE_PUBLIC)
    return View(tuple(_without(entry, everybody) for entry in published), ())


def family_hears(closed: Closed, person: PersonId) -> str:
    """Why a step can't be taken yet, in words for this family member. Nobody else's part in it is ever told."""
    waits_for_me = person in closed.waiting_for
    waits_for_nobody = not closed.waiting_for and not closed.names_no_one
    return closed.family_see if waits_for_me or waits_for_nobody else NOT_READY


def _may_see(word: FactWord, fact: Fact, person: str) -> bool:
    if word.for_staff_only or not word.family_say:
        return False
    return fact.fields.get(PERSON) in (None, person) if word.holds(PERSON) else True


def _own_promises(position: Position, person: str) -> Iterable[Duty]:
    """Promises to this person, and promises to nobody in particular."""
    for duty in position.duties:
        if duty.nature == "promise" and duty.about.get(PERSON) in (None, person):
            yield duty


def _everybody(position: Position) -> set[str]:
    """Everyone the record names as a person, whoever they are."""
    found: set[str] = set()
    for entry in position.entries:
        for name in (PERSON, OTHER):
            value = entry.fact.fields.get(name)
            if isinstance(value, str):
                found.add(value)
    return found


def _without(entry: Entry, others: set[str]) -> Entry:
    """The entry without any field that names one of these people."""
    fields = {name: value for name, value in entry.fact.fields.items() if name != OTHER and value not in others}
    return entry if len(fields) == len(entry.fact.fields) else entry._replace(fact=entry.fact._replace(fields=fields))


def _discreet(duty: Duty, facts: Mapping[str, FactWord]) -> Duty:
    """The duty without naming a kind of fact that is for staff only: it is paused or ended, and not said by what."""
    if facts[duty.opened_by.fact.kind].for_staff_only:
        duty = duty._replace(opened_by=_untold(duty.opened_by))
    if duty.because and facts[duty.because].for_staff_only:
        duty = duty._replace(because=None, ended_by=_untold(duty.ended_by) if duty.ended_by else None)
    return duty


def _untold(entry: Entry) -> Entry:
    return entry._replace(fact=Fact(NOT_TOLD, entry.fact.on), by="")


def _blinkered(duty: Duty, others: set[str]) -> Duty:
    """The duty, its opening and ending without the other people they may name."""
    ended_by = _without(duty.ended_by, others) if duty.ended_by else None
    return duty._replace(opened_by=_without(duty.opened_by, others), ended_by=ended_by)
