"""Letters that are printed and wait to be posted, and what stands in each."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from alongside.access.doors import Entered
from alongside.access.roles import Can
from alongside.letters import Letter, write
from alongside.letters.copies import OnThePile, pile_of
from alongside.people.people import Known, people_of_reviews
from alongside.reading.frame_of_letter import frame_of_letter
from alongside.reading.panel_meetings import meeting_with, next_meeting_after
from alongside.reading.reviews import reviews_of
from alongside.reading.strands import boards_of, is_joint
from alongside.reading.updates_text import without_greeting
from alongside.record.models import Review
from casebook import Position

TITLES = {
    "panel_update": "After a Panel meeting",
    "panel_change": "A Panel meeting has changed",
    "follow_up": "What has changed since the report",
}


@dataclass(frozen=True, slots=True)
class ToPost:
    """A printed letter in the list."""

    review: str
    reference: str
    copy: str
    person: str
    name: str
    title: str
    printed_at: datetime


def letters_to_post(entered: Entered) -> list[ToPost]:
    """Every printed letter not posted yet, over all reviews in which this person may write to families, oldest first.

    The number of queries is the same however many letters there are.
    """
    reviews = {row.id: row for row in reviews_of(entered) if Can.KEEP_REVIEW in row.can}
    pile = pile_of(reviews)
    family = people_of_reviews(list({waiting.review for waiting in pile})) if pile else {}
    return [
        ToPost(
            review=waiting.review,
            reference=f"{reviews[waiting.review].called}’s review, {reviews[waiting.review].reference}",
            copy=waiting.copy.id,
            person=waiting.copy.person,
            name=family[waiting.copy.person].name,
            title=TITLES.get(waiting.letter, "A letter"),
            printed_at=waiting.copy.printed_at,
        )
        for waiting in pile
        if waiting.copy.printed_at and waiting.copy.person in family
    ]


def letter_on_pile(review: Review, position: Position, known: Known, waiting: OnThePile, *, address: str) -> Letter:
    """One of them, ready to print; it bears the day it was printed."""
    printed = waiting.copy.printed_at
    dated = printed.date() if printed else position.today
    return letter_for(
        review, position, known, letter=waiting.letter, about=waiting.about, text=waiting.copy.text,
        channel=waiting.copy.channel, dated=dated, address=address,
    )  # fmt: skip


def letter_for(
    review: Review,
    position: Position,
    known: Known,
    *,
    letter: str,
    about: str,
    text: str,
    channel: str,
    dated: date,
    address: str,
) -> Letter:
    """A letter to one person with its own values. `text`: the words of their copy; `address`: the short web address."""
    frame = frame_of_letter(review, position, known, channel=channel, dated=dated, address=address)
    values = OWN_VALUES[letter](position, known, about, text, frame)
    return write(letter, **frame, **values)


def _panel_update(position: Position, known: Known, about: str, text: str, frame: dict[str, Any]) -> dict[str, Any]:
    meeting = meeting_with(position, about)
    if meeting is None:
        raise LookupError("This letter is about a meeting that is not in the review.")
    following = next_meeting_after(position, meeting)
    reading = position.latest("draft_opened_to", person=known.id)
    duty = position.duty("long_enough_with_draft", person=known.id)
    offered = position.latest("meeting_panel_offered", person=known.id)
    answered = position.latest("meeting_panel_offer_answered", "met_the_panel", person=known.id)
    return {
        "meeting_on": meeting.day,
        "words": without_greeting(text, frame["contact"].name),
        "next_meeting": following.day if following else None,
        "draft_is_with_them": reading is not None and duty is not None and str(duty.state) == "due",
        "boards": boards_of(position) if is_joint(position) else None,
        "can_meet_panel": offered is not None and answered is None,
    }


def _panel_change(position: Position, known: Known, about: str, text: str, frame: dict[str, Any]) -> dict[str, Any]:
    meeting = meeting_with(position, about.partition(":")[0])
    if meeting is None:
        raise LookupError("This letter is about a meeting that is not in the review.")
    if meeting.state == "cancelled":
        following = next_meeting_after(position, meeting)
        return {"meeting_on": meeting.day, "new_day": following.day if following else None, "why": text}
    return {"meeting_on": meeting.days_before[-1], "new_day": meeting.day, "why": text}


def _follow_up(position: Position, known: Known, about: str, text: str, frame: dict[str, Any]) -> dict[str, Any]:
    return {"months": int(about), "changes": json.loads(text), "more_to_come": about == "6"}


OWN_VALUES: dict[str, Callable[..., dict[str, Any]]] = {
    "panel_update": _panel_update,
    "panel_change": _panel_change,
    "follow_up": _follow_up,
}
