"""One update, made right for each person and given by their own way."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.acts.desk import AlreadyDone, Doing, GateClosed, RecordMovedOn
from alongside.acts.families.place_hold import place_hold
from alongside.acts.families.way_found_unsafe import way_found_unsafe
from alongside.acts.kept_apart import NamesSomeoneKeptApart
from alongside.acts.letters.given import GivenBefore, NothingWritten
from alongside.acts.order import OutOfOrder
from alongside.acts.panel_meetings.adapt_update import adapt_update
from alongside.acts.panel_meetings.write_update import write_update
from alongside.letters.copies import copies_of
from tests.builders.panel_meetings import WORDS, PanelScene, a_held_meeting
from tests.builders.reviews import doing, position
from tests.builders.telling import told


def texts(scene: PanelScene) -> dict[str, str]:
    return {copy.person: copy.text for copy in copies_of(scene.review, "panel_update", scene.meeting)}


def give_grace(scene: PanelScene, once: str = "", seen: int | None = None, **more: object) -> None:
    do = Doing(review=scene.review.id, by=f"staff:{scene.helen.id}", once=once, seen=seen)
    told(do, "panel_update", person=scene.grace, about=scene.meeting, kind="phone", channel=scene.phone, **more)


def test_the_words_for_everyone_become_the_copy_of_whoever_has_none(scene: PanelScene) -> None:
    give_grace(scene)
    assert texts(scene)[scene.grace] == WORDS
    assert scene.facts("panel_update_given") == 1


def test_an_own_copy_is_not_touched_when_the_words_for_everyone_change(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)
    adapt_update(do, meeting=scene.meeting, person=scene.grace, words="You asked about the calendar.")
    write_update(do, meeting=scene.meeting, words="Other words.")
    assert texts(scene) == {"": "Other words.", scene.grace: "You asked about the calendar."}


def test_the_internal_note_is_kept_apart_and_can_be_taken_out(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)
    give_grace(scene)
    [own] = [copy for copy in copies_of(scene.review, "panel_update", scene.meeting) if copy.person]
    assert own.note == ""
    write_update(do, meeting=scene.meeting, words=WORDS, note="")
    assert [copy.note for copy in copies_of(scene.review, "panel_update", scene.meeting) if not copy.person] == [""]


def test_what_somebody_read_is_not_changed_afterwards(scene: PanelScene) -> None:
    give_grace(scene)
    with pytest.raises(GivenBefore):
        adapt_update(doing(scene.review, scene.helen), meeting=scene.meeting, person=scene.grace, words="Better words.")
    with pytest.raises(GivenBefore):
        give_grace(scene)
    assert texts(scene)[scene.grace] == WORDS
    assert scene.facts("panel_update_given") == 1


def test_pressing_twice_is_one_fact(scene: PanelScene) -> None:
    give_grace(scene, once="one form", heard="Thank you.")
    with pytest.raises(AlreadyDone):
        give_grace(scene, once="one form", heard="Thank you.")
    assert (scene.facts("panel_update_given"), scene.facts("call_made")) == (1, 1)


def test_two_officers_at_once_the_second_hears_of_the_first(scene: PanelScene) -> None:
    seen = scene.last_number()
    give_grace(scene, seen=seen)
    with pytest.raises(RecordMovedOn):
        give_grace(scene, seen=seen)
    assert scene.facts("panel_update_given") == 1


def test_two_officers_writing_at_once_the_second_hears_of_the_first(scene: PanelScene) -> None:
    seen = scene.last_number()
    first = Doing(review=scene.review.id, by=f"staff:{scene.helen.id}", seen=seen)
    write_update(first, meeting=scene.meeting, words="Words of the first.")
    with pytest.raises(RecordMovedOn):
        write_update(first, meeting=scene.meeting, words="Words of the second.")
    assert texts(scene)[""] == "Words of the first."


def test_keeping_the_same_words_again_says_nothing_new(scene: PanelScene) -> None:
    before = scene.last_number()
    write_update(doing(scene.review, scene.helen), meeting=scene.meeting, words=WORDS, note="Chair to write.")
    assert scene.last_number() == before


def test_nothing_can_be_given_that_nobody_wrote(scene: PanelScene) -> None:
    meeting = a_held_meeting(scene, date(2026, 10, 8))
    with pytest.raises(NothingWritten):
        told(
            doing(scene.review, scene.helen),
            "panel_update",
            person=scene.grace,
            about=meeting,
            kind="phone",
            channel=scene.phone,
        )


def test_an_update_cannot_have_been_given_before_the_meeting(scene: PanelScene) -> None:
    with pytest.raises(OutOfOrder) as said:
        give_grace(scene, on=date(2026, 10, 5))
    assert "before that meeting was held" in said.value.says


def test_a_way_found_unsafe_holds_the_update_back_and_nothing_counts_as_given(scene: PanelScene) -> None:
    way_found_unsafe(doing(scene.review, scene.helen), person=scene.grace, channel=scene.phone, words="He answers it.")
    with pytest.raises(GateClosed):
        give_grace(scene, copy="Said on the phone.")
    assert position(scene.review).latest("panel_update_given", person=scene.grace) is None
    assert texts(scene)[scene.grace] == "Said on the phone."  # the words that were written for her stay


def test_a_hold_that_allows_letters_only_holds_a_call_back(scene: PanelScene) -> None:
    place_hold(
        doing(scene.review, scene.helen), person=scene.grace, scope="letter_only", asked_by="police", reason="Asked."
    )
    with pytest.raises(GateClosed):
        give_grace(scene)
    told(
        doing(scene.review, scene.helen),
        "panel_update",
        person=scene.grace,
        about=scene.meeting,
        kind="post",
        channel=scene.post,
    )
    assert scene.facts("panel_update_given") == 1


@pytest.mark.parametrize(
    "words", ["Mark asked why.", "Mr Dellow’s form was found.", "MARK DELLOW", "We told Mark's worker."]
)
def test_a_copy_that_names_someone_kept_apart_cannot_be_given(scene: PanelScene, words: str) -> None:
    with pytest.raises(NamesSomeoneKeptApart) as said:
        told(
            doing(scene.review, scene.helen),
            "panel_update",
            person=scene.abena,
            about=scene.meeting,
            kind="email",
            channel=scene.email,
            copy=words,
        )
    assert said.value.names == ("Mark Dellow",)
    assert scene.facts("panel_update_given") == 0


def test_the_words_for_everyone_are_looked_at_too(scene: PanelScene) -> None:
    do = doing(scene.review, scene.helen)
    write_update(do, meeting=scene.meeting, words="Abena met the Panel.")
    with pytest.raises(NamesSomeoneKeptApart):
        told(do, "panel_update", person=scene.mark, about=scene.meeting, kind="phone", channel=scene.marks_phone)
    give_grace(scene)
    assert scene.facts("panel_update_given") == 1


def test_what_they_said_is_kept_in_their_words_beside_the_call(scene: PanelScene) -> None:
    give_grace(scene, copy="We read the calendar out.", heard="Mind you keep it safe.")
    assert texts(scene)[scene.grace] == "We read the calendar out."
    assert scene.facts("call_made") == 1
