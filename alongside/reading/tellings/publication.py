"""What is told about publication: the day and every change to it, the name, the day itself, and what changed since."""

from __future__ import annotations

import json
from datetime import date

from alongside.people.people import subject_of
from alongside.people.words import words_of_sort, words_with
from alongside.reading.families import member_of
from alongside.reading.publication import day_set, who_knows
from alongside.reading.tellings.telling import Reader, Telling, Values


def day_to_tell(reader: Reader) -> str:
    """The day that stands, as it is written in addresses; "none" where there is none for now."""
    day, _ = day_set(reader.position)
    return day.isoformat() if day else "none"


def owes_change(reader: Reader) -> bool:
    """Whether this person knew a day that was called off, and has not heard so."""
    duties = reader.position.duties_of("publication_change_told", person=reader.person)
    return any(str(duty.state) == "due" for duty in duties)


def _date(reader: Reader) -> Values:
    day, _ = day_set(reader.position)
    called_off = reader.position.latest("publication_date_withdrawn") if owes_change(reader) else None
    earlier = called_off.fact.fields["date"] if called_off else None
    return {"day": day, "earlier_day": earlier, "why": _why(reader, earlier), "day_before": _day_before(reader, day)}


def _why(reader: Reader, earlier: object) -> str:
    """The sentence written when that day was called off."""
    told = words_of_sort(reader.review.id, "", "date_called_off") if isinstance(earlier, date) else {}
    return told.get(f"date_called_off:{earlier.isoformat()}", "") if isinstance(earlier, date) else ""


def _day_before(reader: Reader, day: date | None) -> date | None:
    """The day of the call before it goes live, as it is promised to this person."""
    duties = reader.position.duties_of("last_call", person=reader.person)
    return next((duty.due for duty in duties if day and duty.about.get("date") == day), None)


def _has_a_day_to_tell(reader: Reader) -> bool:
    return reader.about == day_to_tell(reader) and (reader.about != "none" or owes_change(reader)) and _has_part(reader)


def _has_part(reader: Reader) -> bool:
    member = member_of(reader.review, reader.position, reader.person)
    return member is not None and bool(who_knows(reader.position, [member], None))


def _last_call(reader: Reader) -> Values:
    return {"day": day_set(reader.position)[0]}


def _day_is_set(reader: Reader) -> bool:
    return reader.about == day_to_tell(reader) != "none"


def _name(reader: Reader) -> Values:
    decided = reader.position.latest("pseudonym_decided", pseudonym=reader.about)
    reason = str(decided.fact.fields.get("reason", "")) if decided else ""
    return {
        "name": subject_of(reader.review.id).published_name,
        "why": words_with(reader.review.id, [reason]).get(reason, ""),
    }


def _name_is_decided(reader: Reader) -> bool:
    return reader.position.latest("pseudonym_decided", pseudonym=reader.about) is not None


def _is_published(reader: Reader) -> bool:
    return reader.position.latest("published") is not None


def _not_published_yet(reader: Reader) -> str:
    return "The report is not published yet. Nothing is owed before."


def _follow_up(reader: Reader) -> Values:
    return {
        "months": int(reader.about),
        "changes": json.loads(reader.text) if reader.text else [],
        "more_to_come": reader.about == "6",
    }


PUBLICATION = (
    Telling("publication_date", _date, _has_a_day_to_tell, about_now=day_to_tell),
    Telling("last_call", _last_call, _day_is_set, about_now=day_to_tell),
    Telling("publication_day"),
    Telling("name_decision", _name, _name_is_decided),
    Telling("five_days_after", there_is=_is_published, not_yet=_not_published_yet),
    Telling("follow_up", _follow_up, place=lambda reader: reader.about),
)
