"""The Panel decides not to involve someone: only by its minute, with a reason they are told and a day to look again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from alongside.access.models import User
from alongside.access.ways_in import is_left_out
from alongside.acts.desk import AlreadyDone, Doing, GateClosed
from alongside.acts.families.exclude import NoDayToLookAgain, NoReasonGiven, NotByThePanel, exclude
from alongside.acts.families.review_exclusion import NotExcluded, review_exclusion
from alongside.acts.letters.given import LeftOut, NothingToTell
from alongside.acts.letters.post_letter import post_letter
from alongside.acts.letters.print_letter import print_letter
from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.record.models import Review
from tests.builders.family_reading import on
from tests.builders.panel_meetings import a_held_meeting, a_panel_review, way
from tests.builders.telling import told

MONDAY = date(2026, 10, 5)
AGAIN = date(2027, 1, 4)


@dataclass
class Begun:
    """Jay's review; the Panel met today, Monday 5 October 2026."""

    review: Review
    helen: User
    mark: str
    phone: str
    meeting: str

    def by(self, *, once: str = "") -> Doing:
        return Doing(self.review.id, f"staff:{self.helen.id}", once)

    def exclude(self, *, once: str = "", **changed: Any) -> None:
        told = {"meeting": self.meeting, "ground": "police_asked", "reason": "You may be a witness.", **changed}
        exclude(self.by(once=once), person=self.mark, approver=self.helen.id, **{"review_again_on": AGAIN, **told})

    @property
    def position(self) -> Any:
        from tests.builders.reviews import position

        return position(self.review)


@pytest.fixture
def begun(partnership: Any) -> Iterator[Begun]:
    from tests.builders.partnerships import somebody

    with on(date(2026, 9, 1)):
        scene = a_panel_review(somebody(partnership))
    with on(MONDAY):
        meeting = a_held_meeting(scene, MONDAY)
        yield Begun(scene.review, scene.helen, scene.mark, scene.marks_phone, meeting)


def test_they_are_owed_the_reason_within_seven_days_and_a_day_to_look_again_is_kept(begun: Begun) -> None:
    begun.exclude()
    owed = begun.position.duty("exclusion_told", person=begun.mark)
    # seven days from Monday 5 October 2026
    assert (str(owed.state), owed.due) == ("due", date(2026, 10, 12))
    look = begun.position.duty("exclusion_reviewed", person=begun.mark)
    assert (str(look.state), look.due) == ("due", AGAIN)
    assert is_left_out(begun.position, begun.mark)


def test_nobody_is_waited_for_who_is_not_involved(begun: Begun) -> None:
    begun.exclude()
    assert str(begun.position.duty("panel_update", person=begun.mark).state) == "fell_away"


def test_telling_it_keeps_the_promise_and_another_telling_does_not(begun: Begun) -> None:
    begun.exclude()
    decision = str(begun.position.latest("excluded").fact.fields["decision"])
    how = {"person": begun.mark, "channel": begun.phone, "what": "Not to involve you.", "why": "Until the trial ends."}
    with pytest.raises(NothingToTell):
        told(begun.by(), "decision", about="another", **how)
    assert str(begun.position.duty("exclusion_told", person=begun.mark).state) == "due"
    told(begun.by(), "decision", about=decision, **how)
    assert str(begun.position.duty("exclusion_told", person=begun.mark).state) == "kept"


def test_without_a_meeting_that_was_held_it_cannot_be_decided(begun: Begun) -> None:
    planned = plan_panel_meeting(begun.by(), day=date(2026, 11, 2))
    with pytest.raises(NotByThePanel):
        begun.exclude(meeting=planned)
    assert begun.position.latest("excluded") is None


def test_before_the_panel_ever_met_a_gate_is_shut(partnership: Any) -> None:
    from tests.builders.partnerships import somebody
    from tests.builders.reviews import a_review, position, the_family

    with on(MONDAY):
        review = a_review(somebody(partnership))
        [abena] = the_family(review)
        shut = position(review).ask("excluded", person=abena, meeting="none")
    assert [closed.gate for closed in shut] == ["not_involved_by_the_panel"]


def test_a_reason_and_a_day_ahead_belong_to_it(begun: Begun) -> None:
    with pytest.raises(NoReasonGiven):
        begun.exclude(reason=" ")
    with pytest.raises(NoDayToLookAgain):
        begun.exclude(review_again_on=MONDAY)
    assert begun.position.latest("excluded") is None


def test_pressing_twice_decides_once(begun: Begun) -> None:
    begun.exclude(once="the-same-form")
    with pytest.raises(AlreadyDone):
        begun.exclude(once="the-same-form")
    assert len(begun.position.facts("excluded")) == 1


def test_the_panel_can_leave_it_until_a_new_day_or_take_it_back(begun: Begun) -> None:
    begun.exclude()
    who = {"person": begun.mark, "meeting": begun.meeting, "approver": begun.helen.id}
    review_exclusion(begun.by(), reason="The trial is not over.", review_again_on=date(2027, 3, 1), **who)
    assert is_left_out(begun.position, begun.mark)
    assert begun.position.duty("exclusion_reviewed", person=begun.mark).due == date(2027, 3, 1)
    review_exclusion(begun.by(), reason="The police no longer ask for it.", **who)
    assert not is_left_out(begun.position, begun.mark)
    assert [entry.fact.fields["outcome"] for entry in begun.position.facts("exclusion_reviewed")] == ["stays", "ends"]
    with pytest.raises(NotExcluded):
        review_exclusion(begun.by(), reason="Again.", **who)


def test_nothing_goes_to_them_by_a_way_that_is_not_theirs_also_while_they_are_left_out(begun: Begun) -> None:
    begun.exclude()
    with pytest.raises(GateClosed):
        from alongside.acts.families.record_call import record_call

        record_call(begun.by(), person=begun.mark, channel="not-his", words="Hello.")


def test_nothing_of_the_review_goes_to_them_by_any_way_as_their_page_shows_nothing_of_it(begun: Begun) -> None:
    pile = {"letter": "meet_the_panel", "about": "", "person": begun.mark, "address": "thornmere.example/come-in"}
    post = way(begun.review, begun.helen, begun.mark, "post", "112 Station Approach")
    printed = print_letter(begun.by(), channel=post, **pile)
    by_phone = {"person": begun.mark, "channel": begun.phone}
    begun.exclude()
    with pytest.raises(LeftOut):
        print_letter(begun.by(), channel=post, **{**pile, "letter": "door_open"})
    with pytest.raises(LeftOut):
        post_letter(begun.by(), copy=printed, on=MONDAY)  # printed before the decision, and still on the pile
    with pytest.raises(LeftOut):
        told(begun.by(), "scope_question", **by_phone)
    assert not begun.position.facts("meeting_panel_offered", "asked_what_to_look_at", person=begun.mark)
    decision = str(begun.position.latest("excluded").fact.fields["decision"])
    told(begun.by(), "decision", about=decision, what="Not to involve you.", why="You may be a witness.", **by_phone)
    who = {"person": begun.mark, "meeting": begun.meeting, "approver": begun.helen.id}
    review_exclusion(begun.by(), reason="The police no longer ask for it.", **who)
    told(begun.by(), "scope_question", **by_phone)
    assert begun.position.facts("asked_what_to_look_at", person=begun.mark)
