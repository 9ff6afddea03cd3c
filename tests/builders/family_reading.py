"""A review in which two relatives are kept apart and a draft is with both: where tests of the family door begin.

Everything is made through the acts, on the days it happened. Today is Thursday 8 October 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from docx import Document

from alongside import clock
from alongside.access.models import User
from alongside.acts.desk import Doing
from alongside.acts.drafts.upload_draft import upload_draft
from alongside.acts.families.keep_apart import keep_apart
from alongside.acts.families.make_first_contact import make_first_contact
from alongside.acts.families.set_named_contact import set_named_contact
from alongside.acts.panel_meetings.hold_panel_meeting import hold_panel_meeting
from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.acts.panel_meetings.write_update import write_update
from alongside.acts.recommendations.add_recommendation import add_recommendation
from alongside.acts.recommendations.draft_recommendations import draft_recommendations
from alongside.acts.reviews.decide_review import FamilyMember
from alongside.documents.kept_drafts import Upsetting
from alongside.people.people import About
from alongside.record.models import Review
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_review, a_safe_way, doing, the_family
from tests.builders.telling import told
from tests.builders.word_files import as_bytes

TODAY = date(2026, 10, 8)
JAY = About(name="Jay Osei", called="Jay", pronoun="he", published_name="Rowan", died=True)
ABENA = FamilyMember(name="Abena Osei", called="Abena", relation="mother", relation_kind="mother")
MARK = FamilyMember(name="Mark Dellow", called="Mark", relation="father", relation_kind="father")
MARKS_STREET = "112 Station Approach"
ABENAS_STREET = "9 Tanner’s Row"
FOR_ABENA = "The Panel looked at the school’s call log."
FOR_MARK = "The Panel spoke about the weekends."
RECOMMENDATION = "Schools should ring everyone a child lives with."


@dataclass(frozen=True)
class FamilyReading:
    """The review, who looks after it, the two relatives, the draft, the two meetings held, the ways to reach them."""

    review_id: str
    helen: User
    abena: str
    mark: str
    version: str
    first_meeting: str
    second_meeting: str
    recommendation: str
    channel: dict[str, str]

    @property
    def review(self) -> Review:
        """The review's row as it is now."""
        return Review.objects.get(id=self.review_id)

    def by(self, person: str, once: str = "") -> Doing:
        """One of the two does something themself."""
        return Doing(self.review_id, f"family:{person}", once=once)

    def staff(self) -> Doing:
        """Helen does something."""
        return doing(self.review, self.helen)


@contextmanager
def on(day: date, hour: int = 10) -> Iterator[None]:
    """Inside, it is that day."""
    with clock.pretending(datetime(day.year, day.month, day.day, hour, tzinfo=clock.LONDON)):
        yield


def a_report() -> bytes:
    """A draft of two parts with numbered paragraphs; 2.2 and 2.3 describe the night he died."""
    word = Document()
    word.add_heading("About Rowan", 1)
    word.add_paragraph("1.1\tRowan sang on the bus, and mended bicycles for other people.")
    word.add_paragraph("1.2\tThe school rang twice in October.")
    word.add_heading("The last night", 1)
    word.add_paragraph("2.1\tIt had rained all day.")
    word.add_paragraph("2.2\tHe was found by the canal at ten.")
    word.add_paragraph("2.3\tTwo people stayed with him.")
    word.add_paragraph("2.4\tIn the week after, the library opened late.")
    return as_bytes(word)


def a_family_reading(partnership: Any) -> FamilyReading:
    """The review as it stands on TODAY."""
    with on(date(2026, 5, 18)):
        helen = somebody(partnership)
        review = a_review(helen, about=JAY, family=(ABENA, MARK), reference="LCSPR 2026-07")
        abena, mark = the_family(review)
        keep_apart(doing(review, helen), person=abena, other=mark, reason="She left in fear of him.")
    channel = {}
    with on(date(2026, 7, 20)):
        for person, street in ((abena, ABENAS_STREET), (mark, MARKS_STREET)):
            channel[person] = a_safe_way(review, helen, person, kind="post", value=f"{street}, Thornmere TH1 5RW")
            set_named_contact(doing(review, helen), person=person, who=helen.id)
            make_first_contact(doing(review, helen), person=person, kind="post", channel=channel[person])
            told(doing(review, helen), "meet_the_panel", person=person, channel=channel[person])
    first = _met(review, helen, date(2026, 7, 21))
    with on(date(2026, 7, 24)):
        write_update(doing(review, helen), meeting=first, words="The Panel met.")
        for person, words in ((abena, FOR_ABENA), (mark, FOR_MARK)):
            told(
                doing(review, helen),
                "panel_update",
                person=person,
                about=first,
                kind="post",
                channel=channel[person],
                copy=words,
            )
    with on(date(2026, 9, 24)):
        warned = Upsetting(
            "p2-2", "p2-3", "The next two paragraphs describe the night Jay died", "They do not describe injuries."
        )
        version = upload_draft(
            doing(review, helen), file_name="draft.docx", content=a_report(), label="2", upsetting=[warned]
        )
        for person in (abena, mark):
            told(
                doing(review, helen), "draft_shared", person=person, about=version, channel=channel[person], how="page"
            )
        recommendation = add_recommendation(
            doing(review, helen), words=RECOMMENDATION, origin="family", from_person=mark
        )
        draft_recommendations(doing(review, helen))
    second = _met(review, helen, date(2026, 10, 6))
    return FamilyReading(review.id, helen, abena, mark, version, first, second, recommendation, channel)


def _met(review: Review, helen: User, day: date) -> str:
    with on(day):
        meeting = plan_panel_meeting(doing(review, helen), day=day)
        hold_panel_meeting(doing(review, helen), meeting=meeting, on=day)
    return meeting
