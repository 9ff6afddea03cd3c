"""What we told one family member after each Panel meeting: only what was given to this person, in their own copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.letters.copies import copies_given_to
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
    texts = {about: copy.text for about, copy in copies_given_to(standing.review, "panel_update", standing.person)}
    told = [
        Update(
            meeting=str(meeting),
            met_on=held.get(meeting),
            given_on=entry.fact.on,
            how=HOW.get(str(entry.fact.fields.get("kind", "")), ""),
            text=texts.get(str(meeting), ""),
        )
        for meeting, entry in given.items()
    ]
    return sorted(told, key=lambda update: update.met_on or update.given_on, reverse=True)
