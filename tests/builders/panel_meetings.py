"""A review whose Panel has met: who is owed an update, by which ways they are reached, and who is kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from alongside import clock
from alongside.access.models import User
from alongside.acts.families.check_contact_risk import check_contact_risk
from alongside.acts.families.keep_apart import keep_apart
from alongside.acts.families.record_way import record_way
from alongside.acts.panel_meetings.hold_panel_meeting import hold_panel_meeting
from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.acts.panel_meetings.write_update import write_update
from alongside.record.models import Entry, Review
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_family_member, a_review, doing, the_family

DECIDED = datetime(2026, 9, 1, 10, tzinfo=clock.LONDON)
MET = datetime(2026, 10, 6, 15, tzinfo=clock.LONDON)
TODAY = datetime(2026, 10, 8, 10, tzinfo=clock.LONDON)  # a Thursday; the promise runs out on Tuesday 13 October
WORDS = "The Panel met. It read what each service wrote.\n\nThe next meeting is on 17 November."


@dataclass
class PanelScene:
    """Jay's review: Abena by e-mail, Grace by post and phone, Mark by phone; Abena and Mark are kept apart."""

    review: Review
    helen: User
    abena: str
    grace: str
    mark: str
    email: str
    post: str
    phone: str
    marks_phone: str
    meeting: str = ""

    def facts(self, kind: str) -> int:
        """How many facts of this kind the record holds."""
        return Entry.objects.filter(review=self.review, kind=kind).count()

    def last_number(self) -> int:
        return Review.objects.values_list("last_number", flat=True).get(id=self.review.id)


def way(review: Review, by: User, person: str, kind: str, value: str) -> str:
    """A way this person confirmed; gives the channel."""
    return record_way(doing(review, by), person=person, kind=kind, value=value, safe=True, confirmed_by="themself")


def a_panel_review(helen: User) -> PanelScene:
    """Decided on 1 September, everybody's risk checked and ways known; no meeting yet."""
    review = a_review(helen, decided_on=DECIDED.date())
    abena = the_family(review)[0]
    grace = a_family_member(review, helen)
    mark = a_family_member(review, helen, name="Mark Dellow", relation="father", relation_kind="father")
    for person in (abena, grace, mark):
        check_contact_risk(doing(review, helen), person=person, outcome="go_ahead")
    made = PanelScene(
        review, helen, abena, grace, mark,
        email=way(review, helen, abena, "email", "abena@post.example"),
        post=way(review, helen, grace, "post", "18 Linden Court\nThornmere TH3 7QD"),
        phone=way(review, helen, grace, "phone", "01632 960 587"),
        marks_phone=way(review, helen, mark, "phone", "07700 900 263"),
    )  # fmt: skip
    keep_apart(doing(review, helen), person=abena, other=mark, reason="Told by her.")
    return made


def a_held_meeting(scene: PanelScene, on: date) -> str:
    """Planned and held on this day; gives its id."""
    meeting = plan_panel_meeting(doing(scene.review, scene.helen), day=on)
    hold_panel_meeting(doing(scene.review, scene.helen), meeting=meeting, on=on)
    return meeting


def a_panel_that_has_met(partnership: object, *, written: bool = True) -> PanelScene:
    """On 8 October 2026, two days after the meeting; the update is written, and nobody has had it."""
    with clock.pretending(DECIDED):
        scene = a_panel_review(somebody(partnership))
    with clock.pretending(MET):
        scene.meeting = a_held_meeting(scene, MET.date())
    with clock.pretending(TODAY):
        if written:
            write_update(doing(scene.review, scene.helen), meeting=scene.meeting, words=WORDS, note="Chair to write.")
    return scene


@contextmanager
def the_panel_has_met(partnership: object, *, written: bool = True) -> Iterator[PanelScene]:
    """The same, and inside it is that day."""
    scene = a_panel_that_has_met(partnership, written=written)
    with clock.pretending(TODAY):
        yield scene
