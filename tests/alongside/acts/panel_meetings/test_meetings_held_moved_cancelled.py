"""Planned, moved, cancelled, held: what each makes owed, and to whom (worked case AC-11, with our own days)."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from alongside import clock
from alongside.acts.families.record_not_possible import record_not_possible
from alongside.acts.order import OutOfOrder
from alongside.acts.panel_meetings.cancel_panel_meeting import cancel_panel_meeting
from alongside.acts.panel_meetings.hold_panel_meeting import hold_panel_meeting
from alongside.acts.panel_meetings.move_panel_meeting import move_panel_meeting
from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.reading.families import members_of
from alongside.reading.panel_meetings import (
    changes_owed,
    is_open,
    meeting_with,
    meetings_of,
    owed_sentence,
    promised_by,
    told_the_day,
    updates_owed,
)  # fmt: skip
from tests.builders.panel_meetings import PanelScene
from tests.builders.reviews import doing, position
from tests.builders.telling import told


def a_planned_meeting(scene: PanelScene, day: date = date(2026, 11, 17)) -> str:
    return plan_panel_meeting(doing(scene.review, scene.helen), day=day)


def test_a_held_meeting_owes_each_person_an_update_within_five_working_days(scene: PanelScene) -> None:
    now = position(scene.review)
    owed = updates_owed(now, meeting_with(now, scene.meeting))
    assert set(owed) == {scene.abena, scene.grace, scene.mark}
    # held on Tuesday 6 October 2026: 7, 8, 9, 12 and 13 October are the five working days
    assert {duty.due for duty in owed.values()} == {date(2026, 10, 13)}
    assert promised_by(owed).replace("\u00a0", " ") == "Promised by Tuesday 13 October to three people."


def test_a_day_ahead_cannot_have_been_held(scene: PanelScene) -> None:
    meeting = a_planned_meeting(scene)
    with pytest.raises(OutOfOrder, match="panel_meeting_held"):
        hold_panel_meeting(doing(scene.review, scene.helen), meeting=meeting, on=date(2026, 10, 9))
    assert scene.facts("panel_meeting_held") == 1


def test_a_cancelled_meeting_owes_a_word_to_those_who_knew_the_day_and_to_nobody_else(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)
    meeting = a_planned_meeting(scene)
    told(do, "panel_date", person=scene.grace, about=meeting, channel=scene.phone)
    cancel_panel_meeting(do, meeting=meeting, reason="Two people are ill.")
    now = position(scene.review)
    found = meeting_with(now, meeting)
    owed = changes_owed(now, found)
    assert set(owed) == {scene.grace}
    # cancelled on Thursday 8 October: Friday 9 and Monday 12 are the two working days
    assert owed[scene.grace].due == date(2026, 10, 12)
    assert updates_owed(now, found) == {}
    assert owed_sentence(found, owed, members_of(scene.review, now)).startswith("Not done. Grace is owed a word")


def test_a_moved_meeting_asks_those_who_knew_to_be_told_and_keeps_the_days_it_had(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)
    meeting = a_planned_meeting(scene)
    told(do, "panel_date", person=scene.grace, about=meeting, channel=scene.phone)
    move_panel_meeting(do, meeting=meeting, day=date(2026, 11, 24))
    now = position(scene.review)
    found = meeting_with(now, meeting)
    assert (found.day, found.days_before, found.state) == (date(2026, 11, 24), (date(2026, 11, 17),), "planned")
    assert told_the_day(now, found) == {}
    told(do, "panel_change", person=scene.grace, about=meeting, channel=scene.phone, why="The room was taken.")
    after = position(scene.review)
    assert set(told_the_day(after, meeting_with(after, meeting))) == {scene.grace}
    assert not any(is_open(duty) for duty in changes_owed(after, found).values())


def test_two_moves_are_two_words_and_neither_overwrites_the_other(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)
    meeting = a_planned_meeting(scene)
    told(do, "panel_date", person=scene.grace, about=meeting, channel=scene.phone)
    for day, why in ((date(2026, 11, 24), "The room was taken."), (date(2026, 12, 1), "The chair is ill.")):
        move_panel_meeting(do, meeting=meeting, day=day)
        told(do, "panel_change", person=scene.grace, about=meeting, channel=scene.phone, why=why)
    assert scene.facts("panel_change_told") == 2


@pytest.mark.parametrize("then", [hold_panel_meeting, cancel_panel_meeting, move_panel_meeting])
def test_what_became_of_a_meeting_is_never_changed(scene: PanelScene, then: object) -> None:
    more = {
        hold_panel_meeting: {"on": date(2026, 10, 8)},
        cancel_panel_meeting: {"reason": "No."},
        move_panel_meeting: {"day": date(2026, 11, 1)},
    }[then]
    before = scene.last_number()
    with pytest.raises(OutOfOrder) as said:
        then(doing(scene.review, scene.helen), meeting=scene.meeting, **more)
    assert "was held before" in said.value.says
    assert scene.last_number() == before


def test_a_meeting_stays_not_done_until_each_person_was_told_or_has_their_reason(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)

    def says() -> str:
        now = position(scene.review)
        found = meeting_with(now, scene.meeting)
        return owed_sentence(found, updates_owed(now, found), members_of(scene.review, now))

    assert says() == "Not done. Abena, Grace and Mark are owed an update."
    told(do, "panel_update", person=scene.grace, about=scene.meeting, kind="phone", channel=scene.phone)
    told(do, "panel_update", person=scene.abena, about=scene.meeting, kind="email", channel=scene.email)
    assert says() == "Not done. Mark is owed an update."
    record_not_possible(
        do,
        person=scene.mark,
        what="panel_update",
        approver=scene.helen.id,
        reason="Out of reach.",
        meeting=scene.meeting,
    )
    assert says().startswith("Done.")


def test_one_reason_is_for_one_meeting_only(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)
    record_not_possible(
        do, person=scene.mark, what="panel_update", approver=scene.helen.id, reason="Away.", meeting=scene.meeting
    )
    with clock.pretending(datetime(2026, 11, 17, 16, tzinfo=clock.LONDON)):
        meeting = a_planned_meeting(scene)
        hold_panel_meeting(do, meeting=meeting, on=date(2026, 11, 17))
        now = position(scene.review)
        owed = updates_owed(now, meeting_with(now, meeting))
        assert str(owed[scene.mark].state) == "due"


def test_meetings_stand_with_the_newest_day_first(scene: PanelScene) -> None:
    first = a_planned_meeting(scene, date(2026, 12, 15))
    second = a_planned_meeting(scene, date(2026, 11, 17))
    assert [each.id for each in meetings_of(position(scene.review))] == [first, second, scene.meeting]
