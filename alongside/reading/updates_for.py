"""What we told one family member after each Panel meeting: only what was given to this person, in their own copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.letters.copies import Written, copies_given_to
from alongside.reading.family_page import Standing

HOW = {
    "post": "by letter",
    "email": "by e-mail",
    "text": "by text message",
    "phone": "by phone",
    "visit": "on a visit",
    "through_advocate": "through your advocate",
    "by_hand": "by hand",
}


@dataclass(frozen=True, slots=True)
class Update:
    """One update as it was given. `meeting` is the meeting's id; `met_on` its day; `how` in words."""

    meeting: str
    met_on: date | None
    given_on: date
    how: str
    text: str


def updates_for(standing: Standing) -> list[Update]:
    """Newest first. One query for the texts, however many."""
    held = {e.fact.fields["meeting"]: e.fact.on for e in standing.position.facts("panel_meeting_held")}
    given = {e.fact.fields["meeting"]: e for e in standing.facts("panel_update_given")}
    copies = dict(copies_given_to(standing.review, "panel_update", standing.person))
    told = [
        Update(
            meeting=str(meeting),
            met_on=held.get(meeting),
            given_on=entry.fact.on,
            how=_how(copies.get(str(meeting)), str(entry.fact.fields.get("kind", ""))),
            text=copies[str(meeting)].text if str(meeting) in copies else "",
        )
        for meeting, entry in given.items()
    ]
    return sorted(told, key=lambda update: update.met_on or update.given_on, reverse=True)


def _how(copy: Written | None, kind: str) -> str:
    """The way the copy went by, as the list of letters says it; where there is none, the way the fact names."""
    return HOW.get(copy.given_by if copy and copy.given_by else kind, "")
