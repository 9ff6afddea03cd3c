"""Not publishing is a decision with reasons; what is published instead passes the same gates as any file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.order import OutOfOrder
from alongside.acts.publication.ask_not_to_publish import ask_not_to_publish
from alongside.acts.publication.decide_not_to_publish import NoBasisGiven, NoReasonGiven, decide_not_to_publish
from alongside.acts.publication.decide_to_publish_all_the_same import decide_to_publish_all_the_same
from alongside.acts.publication.make_improvements_file import NotDecided, make_improvements_file
from alongside.acts.publication.make_publication_file import NamesFound
from alongside.acts.publication.publish_improvements import NothingMade, publish_improvements
from alongside.acts.publication.send_improvements_to_panel import send_improvements_to_panel
from alongside.acts.publication.send_reasons_to_panel import send_reasons_to_panel
from alongside.acts.publication.set_publication_date import set_publication_date
from alongside.acts.publication.sign_off_anonymity import sign_off_anonymity
from alongside.acts.reviews.close_review import close_review
from alongside.acts.reviews.first_steps import FirstSteps
from alongside.acts.reviews.join_review import join_review
from alongside.published.models import PublishedReview
from tests.builders.reports import PAGE, SIGNED, Scene, a_report_being_read, on
from tests.builders.telling import told

IMPROVED = replace(PAGE, found="Schools now ask where a child sleeps.", changes=(), instead="improvements")
REASON = "A sister could be recognised, whatever is left out."


@pytest.fixture
def scene(partnership: Any) -> Any:
    made = a_report_being_read(partnership)
    with on(SIGNED):
        yield made


def not_to_publish(scene: Scene, **changed: Any) -> str:
    told = {"reason": REASON, "basis": "Advice of 20 January.", "wishes": "divided", "instead": "improvements"}
    decide_not_to_publish(scene.by(scene.executive), approver=scene.executive.id, **{**told, **changed})
    return str(scene.position.latest("decided_not_to_publish").fact.fields["decision"])


def everyone_told(scene: Scene, decision: str) -> None:
    for person in (scene.jean, scene.imran):
        told(
            scene.by(), "decision", about=decision, person=person, channel=scene.ways[person],
            what="Not to publish.", why="Because.",
        )  # fmt: skip


def test_each_person_is_owed_the_decision_and_its_reasons_within_seven_days(scene: Scene) -> None:
    not_to_publish(scene)
    owed = scene.position.duties_of("decisions_told")
    assert {(str(duty.about["person"]), duty.due) for duty in owed} == {
        (scene.jean, SIGNED + timedelta(days=7)),
        (scene.imran, SIGNED + timedelta(days=7)),
    }
    assert "nothing_published_against_the_decision" in [
        closed.gate for closed in scene.position.ask("published", version=scene.version, date=SIGNED)
    ]


def test_a_day_that_was_set_is_called_off_with_it_and_nobody_is_told_twice(scene: Scene) -> None:
    day = SIGNED + timedelta(days=60)
    set_publication_date(scene.by(), date=day)
    told(scene.by(), "publication_date", about=day.isoformat(), person=scene.jean, channel=scene.ways[scene.jean])
    not_to_publish(scene)
    off = scene.position.latest("publication_date_withdrawn")
    assert off is not None
    assert off.fact.fields["date"] == day
    assert scene.position.duties_of("publication_change_told") == ()
    assert {duty.state for duty in scene.position.duties_of("last_call")} == {"fell_away"}


def test_while_another_board_still_publishes_the_day_stands(scene: Scene) -> None:
    steps = FirstSteps(type="dhr", decided_on=SIGNED, referred_by="police", referred_on=SIGNED)
    join_review(scene.by(), steps=steps)
    set_publication_date(scene.by(), date=SIGNED + timedelta(days=60))
    not_to_publish(scene, strand="main")
    assert scene.position.latest("publication_date_withdrawn") is None
    not_to_publish(scene, strand="dhr")
    assert scene.position.latest("publication_date_withdrawn") is not None


def test_it_needs_its_reasons_and_what_allows_it(scene: Scene) -> None:
    with pytest.raises(NoReasonGiven):
        not_to_publish(scene, reason="")
    with pytest.raises(NoBasisGiven):
        not_to_publish(scene, basis=" ")
    assert scene.position.latest("decided_not_to_publish") is None


def test_what_has_improved_is_published_once_all_were_told_two_signed_and_the_panel_had_it(scene: Scene) -> None:
    decision = not_to_publish(scene)
    file = make_improvements_file(scene.by(), words=IMPROVED)
    sign_off_anonymity(scene.by(), file=file)
    shut = {closed.gate for closed in scene.position.ask("improvements_published")}
    assert shut == {"improvements_after_the_decision", "anonymity_signed_off", "improvements_to_panel_first"}
    sign_off_anonymity(scene.by(scene.samuel), file=file)
    everyone_told(scene, decision)
    send_reasons_to_panel(scene.by(), words="Receipt 1.")
    send_improvements_to_panel(scene.by(), proof="Receipts 2 to 4.")
    with pytest.raises(GateClosed):
        publish_improvements(scene.by(), file=file)
    # seven working days after Tuesday 26 January 2027: Thursday 4 February
    with on(date(2027, 2, 4)):
        slug = publish_improvements(scene.by(), file=file)
        [standing] = PublishedReview.objects.all()
        assert (standing.slug, standing.title) == (slug, PAGE.name)
        assert "Schools now ask where a child sleeps." in standing.report
        assert str(scene.position.duty("improvements_published").state) == "kept"


def test_the_report_itself_never_goes_up_that_way(scene: Scene) -> None:
    with pytest.raises(NotDecided):
        make_improvements_file(scene.by(), words=IMPROVED)
    not_to_publish(scene)
    with pytest.raises(NothingMade):
        publish_improvements(scene.by(), file="0" * 64)
    assert not PublishedReview.objects.exists()


def test_a_real_name_in_it_is_found(scene: Scene) -> None:
    not_to_publish(scene)
    with pytest.raises(NamesFound) as stopped:
        make_improvements_file(scene.by(), words=replace(IMPROVED, found="Jean Holloway asked for it."))
    assert "Jean Holloway" in {each.said for each in stopped.value.found}


def test_the_panel_hears_nothing_before_it_was_decided(scene: Scene) -> None:
    not_to_publish(scene)
    with pytest.raises(OutOfOrder):
        send_reasons_to_panel(scene.by(), words="Receipt 1.", on=SIGNED - timedelta(days=1))


def test_the_decision_can_be_changed_and_is_owed_anew(scene: Scene) -> None:
    not_to_publish(scene)
    decide_to_publish_all_the_same(scene.by(), approver=scene.executive.id, reason="The sister has moved and agrees.")
    kinds = {duty.opened_by.fact.kind for duty in scene.position.duties_of("decisions_told", person=scene.jean)}
    assert kinds == {"decided_not_to_publish", "decided_to_publish_all_the_same"}
    shut = [closed.gate for closed in scene.position.ask("published", version=scene.version, date=SIGNED)]
    assert "nothing_published_against_the_decision" not in shut


def test_an_adults_review_waits_when_somebody_asks_that_it_is_not_published(partnership: Any) -> None:
    adults = a_report_being_read(partnership, type="safeguarding_adults_review")
    with on(SIGNED):
        ask_not_to_publish(adults.self(adults.jean), person=adults.jean, words="Let him rest.")
        shut = [closed.gate for closed in adults.position.ask("published", version=adults.version, date=SIGNED)]
        assert "wishes_about_publishing" in shut
        decide_to_publish_all_the_same(adults.by(), approver=adults.executive.id, reason="Others live there still.")
        shut = [closed.gate for closed in adults.position.ask("published", version=adults.version, date=SIGNED)]
        assert "wishes_about_publishing" not in shut


def test_nothing_is_closed_while_anything_is_owed(scene: Scene) -> None:
    not_to_publish(scene)
    with pytest.raises(GateClosed) as shut:
        close_review(scene.by(), approver=scene.executive.id)
    assert {closed.gate for closed in shut.value.closed} == {"closing", "reasons_sent_when_not_published"}
