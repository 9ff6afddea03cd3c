"""The Sub-Group and the Executive Members get the very report the family read, and not a moment before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from alongside.acts.desk import AlreadyDone, GateClosed, RecordMovedOn
from alongside.acts.drafts.agree_not_material import agree_not_material
from alongside.acts.drafts.answer_comment import answer_comment
from alongside.acts.drafts.comment_on_draft import comment_on_draft
from alongside.acts.drafts.pass_at_subgroup import pass_at_subgroup
from alongside.acts.drafts.put_on_executive_agenda import put_on_executive_agenda
from alongside.acts.drafts.put_on_subgroup_agenda import put_on_subgroup_agenda
from alongside.acts.drafts.say_needs_longer import say_needs_longer
from alongside.acts.drafts.say_rather_not_read import say_rather_not_read
from alongside.acts.drafts.send_back_from_executive import send_back_from_executive
from alongside.acts.drafts.sign_at_executive import sign_at_executive
from alongside.acts.drafts.upload_draft import upload_draft
from alongside.acts.reviews.approve_going_ahead import approve_going_ahead
from tests.builders.reports import READY, SIGNED, Scene, a_report_being_read, everyone_is_done, is_done, on, report_file

MEETS = SIGNED + timedelta(days=7)


@pytest.fixture
def scene(partnership: Any) -> Iterator[Scene]:
    made = a_report_being_read(partnership)
    with on(SIGNED):
        yield made


def table(scene: Scene, **more: Any) -> None:
    put_on_subgroup_agenda(scene.by(**more), version=scene.version, day=MEETS)


def test_the_subgroup_does_not_get_a_draft_that_somebody_still_reads(scene: Scene) -> None:
    is_done(scene, scene.jean)
    say_needs_longer(scene.self(scene.imran), person=scene.imran, version=scene.version)
    with pytest.raises(GateClosed) as shut:
        table(scene)
    assert [closed.gate for closed in shut.value.closed] == ["draft_to_subgroup"]
    assert shut.value.closed[0].waiting_for == (scene.imran,)
    assert scene.position.latest("put_on_subgroup_agenda") is None


def test_someone_who_would_rather_not_read_is_not_waited_for(scene: Scene) -> None:
    is_done(scene, scene.jean)
    is_done(scene, scene.imran)
    say_rather_not_read(scene.self(scene.imran), person=scene.imran, version=scene.version)
    table(scene)
    assert scene.position.latest("put_on_subgroup_agenda", version=scene.version) is not None


def test_needing_longer_after_all_shuts_it_again_until_they_say_otherwise(scene: Scene) -> None:
    everyone_is_done(scene)
    say_needs_longer(scene.self(scene.imran), person=scene.imran, version=scene.version)
    with pytest.raises(GateClosed) as shut:
        table(scene)
    assert shut.value.closed[0].waiting_for == (scene.imran,)
    is_done(scene, scene.imran)
    table(scene)


def test_a_comment_without_an_answer_keeps_it_shut(scene: Scene) -> None:
    everyone_is_done(scene)
    comment = comment_on_draft(
        scene.by(), person=scene.jean, version=scene.version, words="Three times.", passage="p3-1"
    )
    with pytest.raises(GateClosed):
        table(scene)
    answer_comment(
        scene.by(), comment=comment, fate="not_accepted", reason="The log says twice.", disagreement="noted_in_report"
    )
    table(scene)
    answered = scene.position.latest("comment_answered", comment=comment)
    assert answered is not None
    assert answered.fact.fields["person"] == scene.jean


def test_an_old_version_never_goes_to_the_subgroup(scene: Scene) -> None:
    everyone_is_done(scene)
    upload_draft(scene.by(), file_name="two.docx", content=report_file("3.1\tAnother."), label="2")
    with pytest.raises(GateClosed):
        table(scene)


def test_a_version_that_was_never_there_goes_nowhere(scene: Scene) -> None:
    everyone_is_done(scene)
    for act, more in ((put_on_subgroup_agenda, {"day": MEETS}), (put_on_executive_agenda, {"day": MEETS})):
        with pytest.raises(GateClosed):
            act(scene.by(), version="nosuchversion000", **more)
    for act in (pass_at_subgroup, sign_at_executive):
        with pytest.raises(GateClosed):
            act(scene.by(), version="nosuchversion000", minute="Passed.")


def test_the_same_press_twice_is_one_agenda(scene: Scene) -> None:
    everyone_is_done(scene)
    table(scene, once="a-form")
    with pytest.raises(AlreadyDone):
        table(scene, once="a-form")
    assert len(scene.position.facts("put_on_subgroup_agenda")) == 1


def test_a_page_drawn_before_someone_asked_for_longer_cannot_be_pressed(scene: Scene) -> None:
    everyone_is_done(scene)
    drawn_at = scene.position.last_number
    say_needs_longer(scene.self(scene.imran), person=scene.imran, version=scene.version)
    with pytest.raises(RecordMovedOn) as moved:
        table(scene, seen=drawn_at)
    assert [entry.fact.kind for entry in moved.value.since] == ["said_needs_longer"]


def test_a_new_version_asks_everyone_again_until_two_people_say_nothing_changed(scene: Scene) -> None:
    """AC-13: one person's word is not enough, and the same person's twice is one person's."""
    everyone_is_done(scene)
    first, scene.version = (
        scene.version,
        upload_draft(
            scene.by(), file_name="two.docx", content=report_file(last="3.3\tNobody asked his family."), label="1.1"
        ),
    )
    for user in (scene.helen, scene.helen):
        agree_not_material(scene.by(user), version=scene.version, against=first, change_list="3.3, one word.")
        with pytest.raises(GateClosed):
            table(scene)
    agree_not_material(scene.by(scene.samuel), version=scene.version, against=first, change_list="3.3, one word.")
    table(scene)


def test_the_subgroup_can_only_pass_what_was_on_its_agenda(scene: Scene) -> None:
    everyone_is_done(scene)
    with pytest.raises(GateClosed) as shut:
        pass_at_subgroup(scene.by(scene.chair), version=scene.version, minute="Passed.")
    assert [closed.gate for closed in shut.value.closed] == ["subgroup_passes_what_was_tabled"]


def test_the_executive_signs_the_version_the_subgroup_passed_and_no_newer_one(scene: Scene) -> None:
    everyone_is_done(scene)
    table(scene)
    pass_at_subgroup(scene.by(scene.chair), version=scene.version, minute="Passed.")
    newer = upload_draft(scene.by(), file_name="two.docx", content=report_file("3.1\tAnother."), label="2")
    for version in (newer, scene.version):
        with pytest.raises(GateClosed):
            put_on_executive_agenda(scene.by(), version=version, day=MEETS)


def test_a_report_sent_back_is_not_signed_afterwards(scene: Scene) -> None:
    everyone_is_done(scene)
    table(scene)
    pass_at_subgroup(scene.by(scene.chair), version=scene.version, minute="Passed.")
    put_on_executive_agenda(scene.by(), version=scene.version, day=MEETS)
    send_back_from_executive(scene.by(scene.executive), version=scene.version, reason="Say what the police did.")
    with pytest.raises(GateClosed):
        sign_at_executive(scene.by(scene.executive), version=scene.version, minute="Signed.")


def test_going_ahead_without_someone_opens_the_gate_for_them_alone_and_says_not_kept(scene: Scene) -> None:
    is_done(scene, scene.jean)
    approve_going_ahead(
        scene.by(scene.executive), gate="draft_to_subgroup", person=scene.imran, approver=scene.executive.id,
        reason="He went abroad and asked us to go on.", version=scene.version,
    )  # fmt: skip
    table(scene)
    duty = scene.position.duty("long_enough_with_draft", person=scene.imran, version=scene.version)
    assert duty is not None
    assert str(duty.state) == "not_kept"


def test_there_is_no_day_by_which_anyone_has_to_finish(scene: Scene) -> None:
    assert READY < SIGNED
    for duty in scene.position.duties_of("long_enough_with_draft", version=scene.version):
        assert (duty.due, duty.late, duty.left) == (None, False, None)
