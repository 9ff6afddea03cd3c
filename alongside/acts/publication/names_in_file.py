"""The look for real names before anything is published."""

from __future__ import annotations

from datetime import date

from alongside.documents.as_text import text
from alongside.documents.draft import Draft
from alongside.documents.names_found import Found, names_found
from alongside.documents.public_page import PageWords
from alongside.people.people import people_of, subject_of
from alongside.people.ways_to_reach import ways_with
from alongside.record.models import Review
from casebook import Position

PLACES = {"post", "visit"}
TELLING_DAYS = {"birthday", "death", "incident", "funeral"}


def look_for_names(review: Review, position: Position, draft: Draft, words: PageWords) -> tuple[Found, ...]:
    """Everything in report and page that is a real name, an address or an exact day of the record. Three queries."""
    about = subject_of(review.id)
    real = [about.name, about.called]
    for known in people_of(review.id).values():
        real += [known.name, known.called]
    names = [name for name in dict.fromkeys(real) if name and name != words.name]
    channels = {str(entry.fact.fields["channel"]) for entry in position.facts("channel_recorded")}
    ways = ways_with(review.id, sorted(channels)).values()
    written = f"{words.all_words()}\n\n{draft.title}\n\n{text(draft.blocks, draft.notes)}"
    return names_found(written, names, places=[way.value for way in ways if way.kind in PLACES], days=_days(position))


def _days(position: Position) -> list[date]:
    given = [entry.fact.fields for entry in position.facts("sensitive_day_given")]
    days = {fields.get("first_day") for fields in given if fields.get("kind") in TELLING_DAYS}
    return sorted(day for day in days if isinstance(day, date))
