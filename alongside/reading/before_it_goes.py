"""What somebody should look at before words go to one person: whom they name, and whether it is a day to be quiet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alongside.design.words import names
from alongside.people.people import About
from alongside.reading.days_to_keep_clear import quiet_times, span
from alongside.reading.families import Member
from alongside.reading.names_in_words import named_in
from casebook import Position


@dataclass(frozen=True, slots=True)
class Check:
    """Something to look at before a copy goes. `stops`: it cannot go like this."""

    state: str
    words: str
    stops: bool = False


def checks_of(position: Position, about: About, members: list[Member], member: Member, words: str) -> list[Check]:
    """What to look at before these words go to this person. No query."""
    return [*_name_checks(about, members, member, words), *_day_checks(position, member)]


def as_notes(checks: list[Check]) -> list[dict[str, Any]]:
    """Checks as ui.notes draws them."""
    return [{"state": check.state, "words": check.words} for check in checks]


def asked_for_quiet(position: Position, person: str) -> str:
    """The time in which this person asked to be left alone, if it is now; else nothing."""
    for _, first, last in quiet_times(position, person):
        if first <= position.today <= last:
            return span(first, last)
    return ""


def _name_checks(about: About, members: list[Member], member: Member, words: str) -> list[Check]:
    known = {each.id: each.known for each in members}
    others = [each.id for each in members if each.id != member.id]
    named = named_in(words, member.id, known, others, about)
    apart = [known[each].name for each in named if each in member.apart]
    rest = [known[each].called for each in named if each not in member.apart]
    found = []
    if apart:
        says = f"It names {names(apart)}, kept apart from {member.called}. It cannot go like this."
        found.append(Check("not_kept", says, stops=True))
    if rest:
        found.append(Check("due", f"It names {names(rest)}. Look whether {member.called} may read that."))
    return found or [Check("kept", "Nobody else of the family is named in it")]


def _day_checks(position: Position, member: Member) -> list[Check]:
    now = asked_for_quiet(position, member.id)
    if now:
        return [Check("not_kept", f"{member.called} asked to be left alone: {now}.")]
    ahead = quiet_times(position, member.id)
    if ahead:
        _, first, last = ahead[0]
        return [Check("due", f"{member.called} asked to be left alone: {span(first, last)}.")]
    return [Check("kept", f"No day to avoid for {member.called}")]
