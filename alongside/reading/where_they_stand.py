"""Where one family member stands in the review, in one sentence for staff, from what happened and their own word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.design.words import day_year
from alongside.reading.closed_words import said
from alongside.reading.families import Member
from casebook import Entry, Position

INFORMED = ("scope_input", "medium", "meeting_panel", "reading", "recommendations", "statement")


@dataclass(frozen=True, slots=True)
class Stands:
    """`words`: where; `since`: which day; `more`: what else belongs to it, or nothing."""

    words: str
    since: date | None = None
    more: str = ""


def where_they_stand(position: Position, member: Member) -> Stands:
    """The first of these that is true: died, not involved, on hold, their own no, could not be reached, takes part."""
    if member.died_on:
        return Stands("Has died", member.died_on)
    if member.excluded:
        newest = position.latest("excluded", "exclusion_reviewed", person=member.id)
        again = newest.fact.fields.get("review_again_on") if newest else None
        more = f"The Panel looks again on {day_year(again)}." if isinstance(again, date) else ""
        first = position.latest("excluded", person=member.id)
        return Stands("Not involved, by decision of the Panel", first.fact.on if first else None, more)
    no_contact = next((hold for hold in member.holds if hold.scope == "no_contact"), None)
    if no_contact:
        return Stands("Contact is on hold", no_contact.placed_on, f"Asked for by {said(no_contact.asked_by)}.")
    return _by_their_word(position, member) or _not_yet(position, member)


def _by_their_word(position: Position, member: Member) -> Stands | None:
    newest = _newest(position, member, "any_contact", "taking_part")
    if newest is not None and newest.fact.kind == "said_not_wanted":
        nothing = newest.fact.fields.get("what") == "any_contact"
        words = "Wants to hear nothing from us" if nothing else "Not now: stepped back"
        return Stands(words, newest.fact.on, hears_by(position, member.id))
    asked = [_newest(position, member, what) for what in INFORMED]
    noes = [entry for entry in asked if entry is not None and entry.fact.kind == "said_not_wanted"]
    if len(noes) == len(INFORMED):
        return Stands("Wants only to be told how it goes", max(e.fact.on for e in noes), hears_by(position, member.id))
    if newest is not None:
        back = position.latest("said_not_wanted", person=member.id) is not None
        return Stands("Came back, and takes part" if back else "Takes part", newest.fact.on)
    return None


def _not_yet(position: Position, member: Member) -> Stands:
    lost = position.latest("no_response_recorded", person=member.id)
    heard = position.latest("replied", "account_taken", "scope_input_given", "comment_made", person=member.id)
    if lost is not None and (heard is None or heard.number < lost.number):
        return Stands("Could not be reached", lost.fact.on, "That is not a no. Later offers are still owed.")
    if member.reached:
        invited = position.latest("invited", person=member.id)
        engaged = position.latest("account_taken", "scope_input_given", "comment_made", "medium_told", person=member.id)
        if engaged is not None:
            return Stands("Takes part", engaged.fact.on)
        return Stands("Invited" if invited else "In touch", invited.fact.on if invited else None)
    child = member.turns_eighteen_on is not None and member.turns_eighteen_on > position.today
    if child and position.latest("child_plan_agreed", person=member.id) is None:
        return Stands("A child: a plan comes before anything goes to them")
    checked = position.latest("contact_risk_checked", person=member.id)
    return Stands("Cleared, not reached yet" if checked else "Named; the risk of contact is not checked yet")


def hears_by(position: Position, person: str) -> str:
    """How somebody who does not take part wants to hear the day of publication, as a sentence, or nothing."""
    for entry in reversed(position.facts("said_not_wanted", person=person)):
        by = entry.fact.fields.get("publication_by")
        if by:
            return f"Wants to hear the day of publication: {said(by)}."
    return ""


def _newest(position: Position, member: Member, *what: str) -> Entry | None:
    found = [
        entry
        for entry in position.facts("said_not_wanted", "said_wanted", person=member.id)
        if entry.fact.fields.get("what") in what
    ]
    return found[-1] if found else None
