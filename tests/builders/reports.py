"""A review whose report is being written, read, signed and published, made through the acts on the days it happened.

scene = a_report_being_read(partnership)             # 12 January 2027: draft 1 is with Jean and Imran
everyone_is_done(scene)                              # they had long enough; the recommendations are talked through
signed(scene)                                        # Sub-Group and Executive, 26 January 2027
told_of(scene, date(2027, 3, 2)); ready(scene)       # everything that publishing asks for
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from docx import Document

from alongside import clock
from alongside.access.models import User
from alongside.acts.desk import Doing
from alongside.acts.drafts.pass_at_subgroup import pass_at_subgroup
from alongside.acts.drafts.put_on_executive_agenda import put_on_executive_agenda
from alongside.acts.drafts.put_on_subgroup_agenda import put_on_subgroup_agenda
from alongside.acts.drafts.say_long_enough import say_long_enough
from alongside.acts.drafts.sign_at_executive import sign_at_executive
from alongside.acts.drafts.upload_draft import upload_draft
from alongside.acts.impact_statements.agree_to_statement import agree_to_statement
from alongside.acts.publication.build_bundle import build_bundle
from alongside.acts.publication.make_publication_file import make_publication_file
from alongside.acts.publication.put_statement_in_bundle import put_statement_in_bundle
from alongside.acts.publication.send_to_national_panel import send_to_national_panel
from alongside.acts.publication.set_publication_date import set_publication_date
from alongside.acts.publication.sign_off_anonymity import sign_off_anonymity
from alongside.acts.publication.write_public_page import write_public_page
from alongside.acts.recommendations.draft_recommendations import draft_recommendations
from alongside.acts.recommendations.talk_through_recommendations import talk_through_recommendations
from alongside.acts.reviews.decide_review import FamilyMember
from alongside.documents.public_page import Change, PageWords
from alongside.documents.statement_texts import file_of
from alongside.people.people import About
from alongside.reading.families import Member, members_of
from alongside.record.models import Review
from casebook import Position
from tests.builders.partnerships import place, somebody
from tests.builders.reviews import a_review, a_safe_way, position, the_family
from tests.builders.telling import told
from tests.builders.word_files import as_bytes

DECIDED, READY, SIGNED = date(2027, 1, 4), date(2027, 1, 12), date(2027, 1, 26)
JAY = About(name="Jay Holloway", called="Jay", pronoun="he", published_name="Rowan", died=True)
JEAN = FamilyMember(name="Jean Holloway", called="Jean", relation="mother", relation_kind="mother")
IMRAN = FamilyMember(name="Imran Holloway", called="Imran", relation="father", relation_kind="father")
JEANS_WORDS = "Rowan sang in the bath.\n\nI still put two cups out in the morning."
IMRANS_WORDS = "He mended bicycles and gave them away."
PAGE = PageWords(
    name="Rowan",
    lead="Rowan was 15. He sang, and he was late. This review asks what could have been different.",
    about_the_name="His family chose the name Rowan.",
    found="Each service knew one of his homes.",
    took_part="They read the draft for as long as they needed.",
    written_by="Patricia Lyle, independent reviewer",
    hard_to_read="Samaritans, any time, free, 116 123.",
    changes=(Change("Ask where a child sleeps.", "Suggested by the family."),),
)


def report_file(*paragraphs: str, last: str = "3.3\tNobody asked the family.") -> bytes:
    """A Word file with two parts and numbered paragraphs, one of them hard to read."""
    word = Document()
    word.add_heading("Rowan", 1)
    word.add_paragraph("2.1\tRowan lived in two homes.")
    word.add_heading("The last school year", 1)
    for words in paragraphs or ("3.1\tRowan moved to Year 11.", "3.2\tHe was found by the river."):
        word.add_paragraph(words)
    word.add_paragraph(last)
    return as_bytes(word)


@dataclass
class Scene:
    """The review, who works on it, its two family members, and the version that is being read."""

    review: Review
    helen: User
    samuel: User
    chair: User
    executive: User
    jean: str
    imran: str
    version: str
    ways: dict[str, str] = field(default_factory=dict)

    def by(self, user: User | None = None, *, once: str = "", seen: int | None = None) -> Doing:
        return Doing(self.review.id, f"staff:{(user or self.helen).id}", once, seen)

    def self(self, person: str, *, once: str = "") -> Doing:
        return Doing(self.review.id, f"family:{person}", once)

    @property
    def position(self) -> Position:
        return position(self.review)

    def position_members(self) -> list[Member]:
        return members_of(self.review, self.position)


@contextmanager
def on(day: date, hour: int = 10) -> Iterator[None]:
    """Inside, it is that day."""
    with clock.pretending(datetime.combine(day, time(hour), clock.LONDON)):
        yield


def a_report_being_read(partnership: Any, *, type: str = "lcspr") -> Scene:
    """Draft 1 is with both of them."""
    with on(DECIDED):
        helen = somebody(partnership)
        samuel, chair, executive = (
            somebody(partnership, name, job)
            for name, job in (("Samuel Reed", "Manager"), ("Carol Finch", "Chair"), ("Joanna Hale", "Executive"))
        )
        review = a_review(helen, type=type, decided_on=DECIDED, about=JAY, family=(JEAN, IMRAN))
        for user, role in ((samuel, "business_manager"), (chair, "subgroup_chair"), (executive, "executive_member")):
            place(user, review, role)
        jean, imran = the_family(review)
        ways = {person: a_safe_way(review, helen, person) for person in (jean, imran)}
    scene = Scene(review, helen, samuel, chair, executive, jean, imran, "", ways)
    with on(READY):
        scene.version = upload_draft(scene.by(), file_name="report.docx", content=report_file(), label="1")
        draft_recommendations(scene.by())
        for person in (jean, imran):
            told(scene.by(), "draft_shared", person=person, about=scene.version, channel=ways[person], how="page")
    return scene


def is_done(scene: Scene, person: str) -> None:
    """One of them had long enough, and talked the recommendations through."""
    say_long_enough(scene.self(person), person=person, version=scene.version, words="Enough.")
    if scene.position.latest("recommendations_talked_through", person=person) is None:
        talk_through_recommendations(scene.by(), person=person, words="Yes.")


def everyone_is_done(scene: Scene) -> None:
    for person in (scene.jean, scene.imran):
        is_done(scene, person)


def signed(scene: Scene) -> None:
    """Both groups sign this version today."""
    put_on_subgroup_agenda(scene.by(), version=scene.version, day=clock.today())
    pass_at_subgroup(scene.by(scene.chair), version=scene.version, minute="Passed.")
    put_on_executive_agenda(scene.by(), version=scene.version, day=clock.today())
    sign_at_executive(scene.by(scene.executive), version=scene.version, minute="Signed.")


def agrees(scene: Scene, person: str, text: str, *, web: bool = True) -> tuple[str, str]:
    """Their Impact Statement, agreed to on their own page: (statement, file)."""
    uses = {"web": web, "training": False, "press": False, "launch": False}
    statement = agree_to_statement(scene.self(person), person=person, text=text, uses=uses, name_form="none")
    return statement, file_of(text)


def told_of(scene: Scene, day: date) -> None:
    """The day is set, and both of them are told it, today."""
    set_publication_date(scene.by(), date=day)
    for person in (scene.jean, scene.imran):
        told(scene.by(), "publication_date", person=person, about=day.isoformat(), channel=scene.ways[person])


def file_signed(scene: Scene, page: PageWords = PAGE) -> str:
    """The file is made and signed by two people."""
    write_public_page(scene.by(), words=page)
    file = make_publication_file(scene.by(), version=scene.version)
    sign_off_anonymity(scene.by(), file=file)
    sign_off_anonymity(scene.by(scene.samuel), file=file)
    return file


def rung(scene: Scene, day: date) -> None:
    for person in (scene.jean, scene.imran):
        told(scene.by(), "last_call", person=person, about=day.isoformat(), channel=scene.ways[person])


def published_with_two_statements(scene: Scene, day: date) -> tuple[str, tuple[str, str], tuple[str, str]]:
    """Everything from reading to the day before, for a day six weeks after SIGNED: (file, Jean's, Imran's)."""
    with on(SIGNED):
        everyone_is_done(scene)
        signed(scene)
        told_of(scene, day)
        if scene.review.types == "lcspr":
            send_to_national_panel(scene.by(), version=scene.version, proof="Receipts 1 to 3.")
        jeans, imrans = agrees(scene, scene.jean, JEANS_WORDS), agrees(scene, scene.imran, IMRANS_WORDS)
        file = file_signed(scene)
        for person, (statement, text_file) in ((scene.jean, jeans), (scene.imran, imrans)):
            put_statement_in_bundle(scene.by(), person=person, statement=statement, file=text_file)
        build_bundle(scene.by())
    return file, jeans, imrans
