"""A family member's draft: which version is with them, where they stopped, their notes and the answers to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.documents.draft_notes import DraftNote, notes_of
from alongside.documents.kept_drafts import KeptDraft, kept_draft, labels_of
from alongside.documents.models import DraftVersion, Place
from alongside.people.words import words_with
from alongside.reading.family_page import Standing
from casebook import Entry

FATES = {
    "accepted": "changed, as you asked",
    "accepted_in_part": "changed in part",
    "not_accepted": "not changed",
}
DISAGREEMENT = {
    "noted_in_report": "That you see it differently is noted in the report.",
    "own_words_annexed": "Your own words stand at the end of the report.",
    "kept_on_file": "That you see it differently is kept with the review.",
}


@dataclass(frozen=True, slots=True)
class Open:
    """The version that is with this person. `how`: page, paper, read_aloud, audio or interpreter."""

    version: str
    label: str
    since: date
    how: str


@dataclass(frozen=True, slots=True)
class Time:
    """What the person said about their time with a version. `rather_not`: "this", "any" or nothing."""

    began: Entry | None
    longer: Entry | None
    enough: Entry | None
    rather_not: str


@dataclass(frozen=True, slots=True)
class NoteTold:
    """A note and what became of it. `shared_on` is set once others can see it; `answer` is in words for the person."""

    note: DraftNote
    shared_on: date | None
    answered_on: date | None
    fate: str
    answer: str
    disagreement: str


def draft_open_to(standing: Standing) -> Open | None:
    """The newest version that was opened to this person, unless the report is published or will not be."""
    if standing.published or standing.not_to_be_published:
        return None
    opened = standing.latest("draft_opened_to")
    if opened is None:
        return None
    version = str(opened.fact.fields["version"])
    label = labels_of(standing.review.id).get(version, "")
    return Open(version, label, opened.fact.on, str(opened.fact.fields.get("how", "page")))


def read_draft(standing: Standing, version: str) -> KeptDraft:
    """A version that was opened to this person, with its passages. Raises DraftVersion.DoesNotExist for any other."""
    if standing.latest("draft_opened_to", version=version) is None:
        raise DraftVersion.DoesNotExist
    return kept_draft(standing.review.id, version)


def place_in(standing: Standing, version: str) -> int | None:
    """The part they had open last, or None."""
    rows = Place.objects.filter(review_id=standing.review.id, person=standing.person, version=version)
    return rows.values_list("part", flat=True).first()


def time_with(standing: Standing, version: str) -> Time:
    """Their newest words about this version. A later “I need longer” takes an earlier “long enough” back from view."""
    longer = standing.latest("said_needs_longer", version=version)
    enough = standing.latest("said_had_long_enough", version=version)
    no = standing.said_no_to("reading")
    about = str(no.fact.fields.get("version", "")) if no else ""
    rather_not = "" if no is None or about not in ("", version) else "this" if about else "any"
    return Time(standing.latest("reading_began", version=version), longer, enough, rather_not)


def notes_told(standing: Standing, version: str = "") -> list[NoteTold]:
    """Their notes on one version or on all, each with its answer. Two queries, however many notes."""
    notes = [n for n in notes_of(standing.review.id, standing.person, version) if _may_see(standing, n)]
    made = {e.fact.fields["comment"]: e for e in standing.facts("comment_made")}
    answered = {e.fact.fields["comment"]: e for e in _answers(standing, set(made))}
    said = words_with(standing.review.id, (e.fact.fields.get("words") for e in answered.values()))
    return [_told(note, made.get(note.comment), answered.get(note.comment), said) for note in notes]


def _may_see(standing: Standing, note: DraftNote) -> bool:
    """An advocate reads only what was shared: a private note is the reader's alone."""
    return not standing.advocate_reading or bool(note.comment)


def _answers(standing: Standing, comments: set[object]) -> list[Entry]:
    entries = standing.position.facts("comment_answered")
    return [entry for entry in entries if entry.fact.fields["comment"] in comments]


def _told(note: DraftNote, made: Entry | None, answered: Entry | None, said: dict[str, str]) -> NoteTold:
    fields = answered.fact.fields if answered else {}
    return NoteTold(
        note=note,
        shared_on=made.fact.on if made else None,
        answered_on=answered.fact.on if answered else None,
        fate=FATES.get(str(fields.get("fate", "")), ""),
        answer=said.get(str(fields.get("words", "")), ""),
        disagreement=DISAGREEMENT.get(str(fields.get("disagreement", "")), ""),
    )
