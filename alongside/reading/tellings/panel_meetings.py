"""What is told about the Panel: when it meets, that it changed, what it talked about, that one can meet it."""

from __future__ import annotations

from alongside.reading.frame_of_letter import contact_of
from alongside.reading.panel_meetings import changes_owed, meeting_with, next_meeting_after
from alongside.reading.strands import boards_of, is_joint
from alongside.reading.tellings.telling import Reader, Telling, Values
from alongside.reading.updates_text import without_greeting


def _date(reader: Reader) -> Values:
    meeting = meeting_with(reader.position, reader.about)
    return {"meeting_on": meeting.day} if meeting else {}


def _is_planned(reader: Reader) -> bool:
    meeting = meeting_with(reader.position, reader.about)
    return meeting is not None and meeting.state == "planned"


def _change(reader: Reader) -> Values:
    meeting = meeting_with(reader.position, reader.about)
    if meeting is None:
        return {}
    if meeting.state == "cancelled":
        following = next_meeting_after(reader.position, meeting)
        return {"meeting_on": meeting.day, "new_day": following.day if following else None}
    return {"meeting_on": meeting.days_before[-1], "new_day": meeting.day}


def _has_changed(reader: Reader) -> bool:
    meeting = meeting_with(reader.position, reader.about)
    if meeting is None or meeting.change is None:
        return False
    return reader.person in changes_owed(reader.position, meeting)


def _which_change(reader: Reader) -> str:
    meeting = meeting_with(reader.position, reader.about)
    return meeting.change_key() if meeting else reader.about


def _update(reader: Reader) -> Values:
    meeting = meeting_with(reader.position, reader.about)
    if meeting is None:
        return {}
    following = next_meeting_after(reader.position, meeting)
    duty = reader.position.duty("long_enough_with_draft", person=reader.person)
    return {
        "meeting_on": meeting.day,
        "words": without_greeting(reader.text, contact_of(reader.review, reader.position, reader.person).name),
        "next_meeting": following.day if following else None,
        "draft_is_with_them": bool(reader.latest("draft_opened_to")) and duty is not None and str(duty.state) == "due",
        "boards": boards_of(reader.position) if is_joint(reader.position) else None,
        "can_meet_panel": bool(reader.latest("meeting_panel_offered"))
        and reader.latest("meeting_panel_offer_answered", "met_the_panel") is None,
    }


def _was_held(reader: Reader) -> bool:
    meeting = meeting_with(reader.position, reader.about)
    return meeting is not None and meeting.state == "held"


PANEL_MEETINGS = (
    Telling("panel_date", _date, _is_planned),
    Telling("panel_change", _change, _has_changed, place=_which_change),
    Telling("panel_update", _update, _was_held, place=lambda reader: reader.about),
    Telling("meet_the_panel"),
)
