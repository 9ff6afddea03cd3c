"""A printed letter has told nobody anything. It counts from the day somebody posts it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from alongside import clock
from alongside.acts.desk import AlreadyDone, GateClosed
from alongside.acts.families.record_death import record_death
from alongside.acts.families.way_no_longer_theirs import way_no_longer_theirs
from alongside.acts.letters.leave_unposted import leave_unposted
from alongside.acts.letters.post_letter import post_letter
from alongside.acts.letters.print_letter import print_letter
from alongside.acts.order import OutOfOrder
from alongside.acts.panel_meetings.adapt_update import adapt_update
from alongside.letters.copies import pile_of
from alongside.reading.panel_meetings import meeting_with, updates_owed
from tests.builders.panel_meetings import PanelScene
from tests.builders.reviews import doing, position
from tests.builders.telling import FRONT, told

TOMORROW = datetime(2026, 10, 9, 10, tzinfo=clock.LONDON)


def print_for_grace(scene: PanelScene) -> str:
    return print_letter(
        doing(scene.review, scene.helen),
        letter="panel_update",
        about=scene.meeting,
        person=scene.grace,
        channel=scene.post,
        address=FRONT,
    )


def pile(scene: PanelScene) -> list[str]:
    return [waiting.copy.id for waiting in pile_of([scene.review.id])]


def state(scene: PanelScene) -> str:
    now = position(scene.review)
    return str(updates_owed(now, meeting_with(now, scene.meeting))[scene.grace].state)


def test_printing_gives_nothing(scene: PanelScene) -> None:
    copy = print_for_grace(scene)
    assert pile(scene) == [copy]
    assert scene.facts("panel_update_given") == 0
    assert state(scene) == "due"


def test_posting_is_the_day_they_were_told(scene: PanelScene) -> None:
    copy = print_for_grace(scene)
    with clock.pretending(TOMORROW):
        post_letter(doing(scene.review, scene.helen), copy=copy, on=date(2026, 10, 9))
        given = position(scene.review).latest("panel_update_given", person=scene.grace)
        assert (given.fact.on, given.fact.fields["kind"]) == (date(2026, 10, 9), "post")
        assert given.fact.fields["channel"] == scene.post
        assert state(scene) == "kept"
    assert pile(scene) == []


def test_a_letter_cannot_be_posted_before_it_was_printed_nor_tomorrow(scene: PanelScene) -> None:
    copy = print_for_grace(scene)
    for day in (date(2026, 10, 7), date(2026, 10, 9)):
        with pytest.raises(OutOfOrder):
            post_letter(doing(scene.review, scene.helen), copy=copy, on=day)
    assert pile(scene) == [copy]


def test_posting_twice_is_one_fact(scene: PanelScene) -> None:
    copy = print_for_grace(scene)
    post_letter(doing(scene.review, scene.helen, once="a"), copy=copy, on=date(2026, 10, 8))
    for once in ("a", "b"):
        with pytest.raises(AlreadyDone):
            post_letter(doing(scene.review, scene.helen, once=once), copy=copy, on=date(2026, 10, 8))
    assert scene.facts("panel_update_given") == 1


def test_other_words_take_the_printed_letter_off_the_pile(scene: PanelScene) -> None:
    print_for_grace(scene)
    adapt_update(doing(scene.review, scene.helen), meeting=scene.meeting, person=scene.grace, words="You asked.")
    assert pile(scene) == []


def test_a_letter_that_will_not_be_posted_is_still_owed(scene: PanelScene) -> None:
    leave_unposted(doing(scene.review, scene.helen), copy=print_for_grace(scene))
    assert pile(scene) == []
    assert state(scene) == "due"


def test_told_on_the_phone_meanwhile_the_letter_leaves_the_pile(scene: PanelScene) -> None:
    print_for_grace(scene)
    told(
        doing(scene.review, scene.helen),
        "panel_update",
        person=scene.grace,
        about=scene.meeting,
        kind="phone",
        channel=scene.phone,
    )
    assert pile(scene) == []


def test_the_gates_are_asked_when_it_is_printed_and_again_when_it_is_posted(scene: PanelScene) -> None:
    copy = print_for_grace(scene)
    way_no_longer_theirs(doing(scene.review, scene.helen), person=scene.grace, channel=scene.post)
    with pytest.raises(GateClosed):
        post_letter(doing(scene.review, scene.helen), copy=copy, on=date(2026, 10, 8))
    leave_unposted(doing(scene.review, scene.helen), copy=copy)
    with pytest.raises(GateClosed):
        print_for_grace(scene)
    assert pile(scene) == []


def test_nothing_is_posted_to_someone_who_has_died(scene: PanelScene) -> None:
    copy = print_for_grace(scene)
    record_death(doing(scene.review, scene.helen), person=scene.grace)
    with pytest.raises(GateClosed):
        post_letter(doing(scene.review, scene.helen), copy=copy, on=date(2026, 10, 8))
    assert scene.facts("panel_update_given") == 0
