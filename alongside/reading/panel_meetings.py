"""The Panel meetings of one review: planned, moved, cancelled, held; who knows the day, and who is owed what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.design.words import count_word, day, names, weekday
from alongside.reading.families import Member
from casebook import Duty, Entry, Position

SETTLED = ("kept", "late_kept", "not_wanted", "not_possible", "fell_away")
CHANGES = ("panel_meeting_cancelled", "panel_meeting_moved")


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting. `day`: when it is to be, or when it was held; `days_before`: the days it had before it was moved;
    `state`: planned, cancelled or held; `change`: the newest fact that cancelled or moved it.
    """

    id: str
    day: date
    days_before: tuple[date, ...]
    state: str
    change: Entry | None

    @property
    def title(self) -> str:
        return f"The Panel meeting on {day(self.day)}"

    def change_key(self) -> str:
        """What a word about the newest change is about: the meeting, and which change it was."""
        return f"{self.id}:{self.change.number}" if self.change else self.id


def meetings_of(position: Position) -> list[Meeting]:
    """Every meeting, the newest day first."""
    planned = position.facts("panel_meeting_planned")
    found = [_meeting(position, entry) for entry in planned]
    return sorted(found, key=lambda meeting: (meeting.day, meeting.id), reverse=True)


def meeting_with(position: Position, meeting: str) -> Meeting | None:
    """One of them, or None when this review has no such meeting."""
    return next((each for each in meetings_of(position) if each.id == meeting), None)


def next_meeting_after(position: Position, meeting: Meeting) -> Meeting | None:
    """The next planned one, if a day is fixed."""
    later = [each for each in meetings_of(position) if each.state == "planned" and each.day > meeting.day]
    return later[-1] if later else None


def last_held(position: Position) -> Meeting | None:
    """The newest that was held."""
    return next((each for each in meetings_of(position) if each.state == "held"), None)


def updates_owed(position: Position, meeting: Meeting) -> dict[str, Duty]:
    """What is owed to each person after a held meeting, by person; someone who was owed nothing is not in it."""
    return {str(duty.about["person"]): duty for duty in position.duties_of("panel_update", meeting=meeting.id)}


def changes_owed(position: Position, meeting: Meeting) -> dict[str, Duty]:
    """Who is owed a word about the newest change, by person."""
    return {str(duty.about["person"]): duty for duty in position.duties_of("panel_change_told", meeting=meeting.id)}


def is_open(duty: Duty) -> bool:
    """Still to be given: neither kept, nor declined by the person, nor with its reason."""
    return str(duty.state) not in SETTLED


def told_the_day(position: Position, meeting: Meeting) -> dict[str, Entry]:
    """Who was told the day it has now, by person: told after it was planned, or after it was moved last."""
    since = position.latest("panel_meeting_planned", "panel_meeting_moved", meeting=meeting.id)
    told = position.facts("panel_date_told", "panel_change_told", meeting=meeting.id)
    number = since.number if since else 0
    return {str(entry.fact.fields["person"]): entry for entry in told if entry.number > number}


def owed_sentence(meeting: Meeting, owed: dict[str, Duty], members: list[Member]) -> str:
    """One line of where a meeting stands with the family."""
    called = {member.id: member.called for member in members}
    waiting = [called[person] for person, duty in owed.items() if is_open(duty) and person in called]
    if meeting.state == "planned":
        return "Still ahead." if not waiting else f"{names(waiting)} knew another day and have to be told of this one."
    what = "an update" if meeting.state == "held" else "a word that it is not held"
    if waiting:
        verb = "is" if len(waiting) == 1 else "are"
        return f"Not done. {names(waiting)} {verb} owed {what}."
    if not owed:
        return "Nobody is owed anything." if meeting.state == "held" else "Nobody knew the day."
    return "Done. Everyone has been told, or their reason stands here."


def promised_by(owed: dict[str, Duty]) -> str:
    """“Promised by Tuesday 13 October to four people.”"""
    ahead = [duty for duty in owed.values() if str(duty.state) == "due" and duty.due]
    if not ahead:
        return ""
    first = min(duty.due for duty in ahead if duty.due)
    people = count_word(len(ahead), "person", "people")
    return f"Promised by {weekday(first)} to {people}."


def _meeting(position: Position, planned: Entry) -> Meeting:
    meeting = str(planned.fact.fields["meeting"])
    moves = position.facts("panel_meeting_moved", meeting=meeting)
    days = [_day(entry) for entry in (planned, *moves)]
    held = position.latest("panel_meeting_held", meeting=meeting)
    change = max(position.facts(*CHANGES, meeting=meeting), key=lambda entry: entry.number, default=None)
    cancelled = change is not None and change.fact.kind == "panel_meeting_cancelled"
    state = "held" if held else "cancelled" if cancelled else "planned"
    return Meeting(meeting, held.fact.on if held else days[-1], tuple(days[:-1]), state, change)


def _day(entry: Entry) -> date:
    value = entry.fact.fields.get("day")
    return value if isinstance(value, date) else entry.fact.on
