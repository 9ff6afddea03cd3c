"""The update after one Panel meeting: the words for everyone, each person's copy, and what to look at before it
goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from alongside import clock
from alongside.access.roles import Can
from alongside.design.words import day
from alongside.letters.copies import Written, copies_of
from alongside.people.people import About, subject_of
from alongside.reading.days_to_keep_clear import quiet_times, span
from alongside.reading.families import Member, members_of, safe_channels
from alongside.reading.panel_meetings import Meeting, meeting_with, updates_owed
from alongside.reading.reviews import position_now
from alongside.reading.updates_for import HOW
from alongside.reading.ways_of_giving import in_wished_order, ways_in_words, wish_of
from alongside.record.models import Review
from casebook import Duty, Position

LETTER = "panel_update"


@dataclass(frozen=True, slots=True)
class Updating:
    """Everything about one meeting's update. `copies` by person; the words for everyone under ""."""

    review: Review
    position: Position
    meeting: Meeting
    members: list[Member]
    owed: dict[str, Duty]
    copies: dict[str, Written]
    about: About

    @property
    def words(self) -> str:
        """The words written for everyone."""
        return self.copies[""].text if "" in self.copies else ""

    @property
    def note(self) -> str:
        return self.copies[""].note if "" in self.copies else ""

    def member(self, person: str) -> Member | None:
        return next((each for each in self.members if each.id == person), None)

    def copy_for(self, person: str) -> str:
        """What this person would get: their own copy, else the words for everyone."""
        return self.copies[person].text if person in self.copies else self.words

    def readers(self) -> list[Member]:
        """Everyone who is owed this update, or was."""
        return [member for member in self.members if member.id in self.owed]


def updating(review: Review, meeting: str) -> Updating | None:
    """All of it; None when the review has no such meeting. The number of queries is always the same."""
    position = position_now(review)
    found = meeting_with(position, meeting)
    if found is None:
        return None
    return Updating(
        review=review,
        position=position,
        meeting=found,
        members=members_of(review, position),
        owed=updates_owed(position, found),
        copies={copy.person: copy for copy in copies_of(review, LETTER, meeting)},
        about=subject_of(review.id),
    )


def reader_row(update: Updating, member: Member, can: frozenset[Can], here: str = "") -> dict[str, Any]:
    """One person as ui.person_row draws them: how they are reached, and where their copy stands."""
    state, words, link = _standing(update, member, Can.KEEP_REVIEW in can)
    return {
        "name": member.name,
        "href": reverse("staff:person", args=[update.review.id, member.id]),
        "reached": " ".join(_reached(update, member)),
        "words": words,
        "state": state,
        "link": link,
        "here": member.id == here,
    }


def _reached(update: Updating, member: Member) -> list[str]:
    """How they like to hear, which ways are safe, and any days to leave them alone."""
    ways = in_wished_order(safe_channels(update.position, member.id), wish_of(member.known))
    wish = wish_of(member.known)
    said = [f"{wish[:1].upper()}{wish[1:]}." if wish else f"{ways_in_words(ways)}." if ways else ""]
    said += [f"Leave alone: {span(first, last)}." for _, first, last in quiet_times(update.position, member.id)]
    return list(filter(None, said))


def _standing(update: Updating, member: Member, keeps: bool) -> tuple[str, str, dict[str, str] | None]:
    review, meeting, called = update.review.id, update.meeting.id, member.called
    duty, copy = update.owed.get(member.id), update.copies.get(member.id)

    def link(text: str, page: str, *about: str) -> dict[str, str] | None:
        return {"text": text, "href": reverse(f"staff:{page}", args=[review, *about])} if keeps else None

    if copy is not None and copy.given_at:
        given = update.position.latest("panel_update_given", meeting=meeting, person=member.id)
        on = day(given.fact.on if given else copy.given_at)
        return "kept", f"Given on {on}, {HOW.get(copy.given_by, '')}.".replace(", .", "."), None
    if duty is not None and str(duty.state) == "paused":
        return "on_hold", "On hold until those who asked for it lift it.", link("Look at it again", "person", member.id)
    if duty is not None and str(duty.state) in ("not_wanted", "not_possible", "fell_away"):
        words = {
            "not_wanted": "Said not for now.",
            "not_possible": "Not possible; the reason is recorded.",
            "fell_away": "No longer owed.",
        }
        return str(duty.state), words[str(duty.state)], None
    if not safe_channels(update.position, member.id):
        return "on_hold", "No way is known to be safe.", link(f"Find a safe way to reach {called}", "person", member.id)
    if copy is not None and copy.printed_at:
        return (
            "due",
            f"Printed on {day(copy.printed_at.astimezone(clock.LONDON))}, not posted yet.",
            link("Letters to post", "give-update", meeting, member.id),
        )
    if copy is not None:
        return (
            "kept",
            "The copy is ready.",
            link(f"Look at it and give it to {called}", "give-update", meeting, member.id),
        )
    return "due", "", link(f"Make it right for {called}", "update-for", meeting, member.id)
