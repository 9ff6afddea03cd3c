"""Two boards, one family: each board has its own clock and its own sign-off; the family is asked once. AC-17."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alongside.acts.desk import AlreadyDone, GateClosed, NoSuchBoard
from alongside.acts.drafts.pass_at_subgroup import pass_at_subgroup
from alongside.acts.drafts.put_on_executive_agenda import put_on_executive_agenda
from alongside.acts.drafts.put_on_subgroup_agenda import put_on_subgroup_agenda
from alongside.acts.drafts.sign_at_executive import sign_at_executive
from alongside.acts.order import OutOfOrder
from alongside.acts.reviews.first_steps import FirstSteps
from alongside.acts.reviews.join_review import AlreadyPart, join_review
from alongside.acts.reviews.record_milestone import NotAMilestone, record_milestone
from alongside.reading.publication import signed_by_every_board
from alongside.reading.reviews import type_name
from alongside.reading.strands import strands_of
from alongside.record.models import Review
from tests.builders.family_reading import on
from tests.builders.partnerships import somebody
from tests.builders.reports import SIGNED, a_report_being_read, everyone_is_done
from tests.builders.reports import on as on_day
from tests.builders.reviews import a_review, doing, position

SAR, DHR = "safeguarding_adults_review", "dhr"
DECIDED, SECOND, JOINED = date(2026, 2, 23), date(2026, 3, 9), date(2026, 3, 20)


def steps(**changed: Any) -> FirstSteps:
    return FirstSteps(**{"type": DHR, "decided_on": SECOND, "referred_by": "police", "referred_on": SECOND, **changed})


@pytest.fixture
def joined(partnership: Any) -> Any:
    """Margaret Dunne’s review: the Board decided on 23 February 2026, the partnership on 9 March, joined on 20."""
    with on(DECIDED):
        helen = somebody(partnership)
        review = a_review(helen, type=SAR, decided_on=DECIDED, reference="SAR 2026-02")
    with on(JOINED):
        strand = join_review(doing(review, helen, once="join"), steps=steps(), joined_on=JOINED)
        yield Review.objects.get(id=review.id), helen, strand


def test_two_clocks_stay_and_one_family_is_asked_once(joined: Any) -> None:
    review, _, strand = joined
    there = position(review)
    # AC-17: Sunday 23 August 2026 and Wednesday 9 September 2026
    assert there.duty("review_finished", strand="main").due == date(2026, 8, 23)
    assert there.duty("overview_report", strand=strand).due == date(2026, 9, 9)
    # first contact is owed once, from the first decision: Monday 9 March
    [contact] = there.duties_of("early_contact")
    assert contact.due == date(2026, 3, 9)


def test_each_is_told_of_the_joining_within_seven_days(joined: Any) -> None:
    review, _, _ = joined
    [owed] = position(review).duties_of("decisions_told")
    assert (owed.opened_by.fact.kind, owed.due) == ("reviews_joined", date(2026, 3, 27))  # AC-17: by Friday 27 March


def test_both_names_stand_on_the_review(joined: Any) -> None:
    review, _, _ = joined
    assert type_name(review).startswith("Safeguarding Adults Review and ")
    assert [strand.type for strand in strands_of(position(review))] == [SAR, DHR]


def test_the_same_type_joins_only_once_and_a_second_press_does_nothing(joined: Any) -> None:
    review, helen, _ = joined
    with pytest.raises(AlreadyPart):
        join_review(doing(review, helen), steps=steps())
    with pytest.raises(AlreadyDone):
        join_review(doing(review, helen, once="join"), steps=steps())
    assert len(position(review).facts("strand_opened")) == 2


def test_a_step_belongs_to_its_board(joined: Any) -> None:
    review, helen, strand = joined
    record_milestone(doing(review, helen), kind="referrer_told", strand=strand, words="By letter.", on=JOINED)
    assert position(review).latest("referrer_told", strand="main") is None
    with pytest.raises(NotAMilestone):
        record_milestone(doing(review, helen), kind="published", on=JOINED)
    with pytest.raises(NoSuchBoard):
        record_milestone(doing(review, helen), kind="referrer_told", strand="lcspr", on=JOINED)


@pytest.fixture
def read(partnership: Any) -> Any:
    """An adult’s review that a domestic homicide review has joined; everyone had long enough with draft 1."""
    scene = a_report_being_read(partnership, type=SAR)
    with on_day(SIGNED):
        join_review(scene.by(), steps=steps(decided_on=SIGNED, referred_on=SIGNED))
        everyone_is_done(scene)
        yield scene


def test_each_board_tables_passes_and_signs_for_itself(read: Any) -> None:
    about = {"version": read.version}
    put_on_subgroup_agenda(read.by(), day=SIGNED, strand="main", **about)
    with pytest.raises(GateClosed):  # the other board's Sub-Group has not had it
        pass_at_subgroup(read.by(), minute="Passed.", strand=DHR, **about)
    put_on_subgroup_agenda(read.by(), day=SIGNED, strand=DHR, **about)
    for strand in ("main", DHR):
        pass_at_subgroup(read.by(read.chair), minute="Passed.", strand=strand, **about)
        put_on_executive_agenda(read.by(), day=SIGNED, strand=strand, **about)
    sign_at_executive(read.by(read.executive), minute="Signed.", strand="main", **about)
    assert signed_by_every_board(read.position) is None
    sign_at_executive(read.by(read.executive), minute="Signed.", strand=DHR, **about)
    assert signed_by_every_board(read.position) is not None


def test_the_home_office_comes_after_both_signatures_and_before_publication(read: Any) -> None:
    with pytest.raises(GateClosed):
        record_milestone(read.by(), kind="quality_assurance_sent", strand=DHR, on=SIGNED)
    _both_sign(read)
    record_milestone(read.by(), kind="quality_assurance_sent", strand=DHR, on=SIGNED)
    with pytest.raises(OutOfOrder):
        before = date(2027, 1, 1)
        record_milestone(read.by(), kind="quality_assurance_letter_received", strand=DHR, on=before, answer="no")
    shut = {closed.gate for closed in read.position.ask("published", strand=DHR, version=read.version, date=SIGNED)}
    assert "quality_assurance_letter" in shut
    record_milestone(read.by(), kind="quality_assurance_letter_received", strand=DHR, on=SIGNED, answer="no")
    shut = {closed.gate for closed in read.position.ask("published", strand=DHR, version=read.version, date=SIGNED)}
    assert "quality_assurance_letter" not in shut


def test_a_letter_that_asks_for_changes_opens_nothing(read: Any) -> None:
    _both_sign(read)
    record_milestone(read.by(), kind="quality_assurance_sent", strand=DHR, on=SIGNED)
    record_milestone(read.by(), kind="quality_assurance_letter_received", strand=DHR, on=SIGNED, answer="yes")
    shut = {closed.gate for closed in read.position.ask("published", strand=DHR, version=read.version, date=SIGNED)}
    assert "quality_assurance_letter" in shut


def _both_sign(read: Any) -> None:
    put_on_subgroup_agenda(read.by(), version=read.version, day=SIGNED)
    pass_at_subgroup(read.by(read.chair), version=read.version, minute="Passed.")
    put_on_executive_agenda(read.by(), version=read.version, day=SIGNED)
    sign_at_executive(read.by(read.executive), version=read.version, minute="Signed.")
