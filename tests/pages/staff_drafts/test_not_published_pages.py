"""Not publishing, from the decision to what is published in its place, on screens alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from alongside.access.models import User
from alongside.acts.publication.ask_not_to_publish import ask_not_to_publish
from alongside.published.models import PublishedReview
from tests.builders.pressing import press, words_on
from tests.builders.reports import SIGNED, Scene, a_report_being_read, on
from tests.builders.telling import told
from tests.pages.staff_drafts.conftest import at

TODAY = "26 January 2027"
NOT = {
    "basis": "Advice of 20 January.",
    "wishes": "divided",
    "instead": "improvements",
    "reason": "A sister could be recognised, whatever is left out.",
    "on": TODAY,
}
TEXT = {
    "name": "Rowan",
    "lead": "The report of this review is not published, so that nobody is hurt by it.",
    "found": "Schools now ask every term where a child sleeps.",
    "written_by": "The partnership",
    "hard_to_read": "Samaritans, any time, free, 116 123.",
    "months_online": "12",
}


@pytest.fixture
def joanna(scene: Scene, browser: Callable[[User], Client]) -> Client:
    """An Executive member, who may decide."""
    return browser(scene.executive)


def test_only_those_who_approve_decide_and_a_reason_is_a_sentence(scene: Scene, helen: Client, joanna: Client) -> None:
    assert helen.get(at(scene, "decide-unpublished")).status_code == 404
    assert "Decide not to publish" not in words_on(helen.get(at(scene, "not-published")))
    refused = press(joanna, at(scene, "decide-unpublished"), **{**NOT, "reason": "Too hard."})
    assert refused.status_code == 422
    assert "Say why in a full sentence." in words_on(refused)
    assert "Advice of 20 January." in refused.content.decode()


def test_a_childs_review_can_only_be_replaced_by_what_has_improved(scene: Scene, joanna: Client) -> None:
    page = joanna.get(at(scene, "decide-unpublished")).content.decode()
    assert 'value="improvements"' in page
    assert 'value="nothing"' not in page


def test_from_the_decision_to_what_stands_in_its_place(
    scene: Scene, helen: Client, joanna: Client, browser: Callable[[User], Client]
) -> None:
    assert press(joanna, at(scene, "decide-unpublished"), **NOT).status_code == 302
    page = words_on(helen.get(at(scene, "not-published")))
    for words in (
        "The report is not to be published",
        "Decided on 26 January 2027 by Joanna Hale.",
        "They do not all wish the same",
        "Jean Holloway and Imran Holloway still have to hear it.",
        "still to go.",
        "the decision and its reasons first, before anything is published in place of the report.",
    ):
        assert words in page, words
    decision = str(scene.position.latest("decided_not_to_publish").fact.fields["decision"])
    for person in (scene.jean, scene.imran):
        by = {"person": person, "channel": scene.ways[person]}
        told(scene.by(), "decision", about=decision, what="Not to publish.", why="Why.", **by)
    for what in ("reasons", "improvements"):
        went = {"what": what, "proof": "Receipts.", "on": TODAY}
        assert press(helen, at(scene, "panel-told"), **went).status_code == 302
    stopped = press(helen, at(scene, "in-place-of-report"), **{**TEXT, "found": "Jean Holloway asked for it."})
    assert stopped.status_code == 422
    assert "These could tell who somebody is:" in words_on(stopped)
    assert press(helen, at(scene, "in-place-of-report"), **TEXT).status_code == 302
    for client in (helen, browser(scene.samuel)):
        assert press(client, at(scene, "sign-anonymity"), sure="on").status_code == 302
    assert "The first day that works is 4 February." in words_on(helen.get(at(scene, "not-published")))
    with on(SIGNED.replace(month=2, day=4)):
        helen = browser(scene.helen)
        assert press(helen, at(scene, "publish-in-place")).status_code == 302
        [standing] = PublishedReview.objects.all()
        public = words_on(Client().get(reverse("public:review", args=[standing.slug])))
    assert "The report of this review is not published." in public
    assert "What has improved" in public
    assert "Schools now ask every term where a child sleeps." in public


def test_what_somebody_asked_stands_before_those_who_decide_and_can_be_decided_against(
    scene: Scene, joanna: Client
) -> None:
    assert joanna.get(at(scene, "publish-after-all")).status_code == 404
    ask_not_to_publish(scene.self(scene.jean), person=scene.jean, words="Let him rest.")
    assert "Let him rest." in words_on(joanna.get(at(scene, "decide-unpublished")))
    said = {"reason": "Other children live there, and need it known.", "on": TODAY}
    assert press(joanna, at(scene, "publish-after-all"), **said).status_code == 302
    assert "It is to be published after all" in words_on(joanna.get(at(scene, "not-published")))


class TestAnAdultsReview:
    """There is no duty to publish one."""

    @pytest.fixture
    def scene(self, partnership: Any) -> Iterator[Scene]:
        made = a_report_being_read(partnership, type="safeguarding_adults_review")
        with on(SIGNED):
            yield made

    def test_a_summary_or_nothing_can_stand_in_its_place_and_no_panel_is_told(
        self, scene: Scene, helen: Client, joanna: Client
    ) -> None:
        page = joanna.get(at(scene, "decide-unpublished")).content.decode()
        assert 'value="summary"' in page
        assert press(joanna, at(scene, "decide-unpublished"), **{**NOT, "instead": "nothing"}).status_code == 302
        page = words_on(helen.get(at(scene, "not-published")))
        assert "There is no duty to publish this review." in page
        assert "National Panel" not in page
        assert helen.get(at(scene, "panel-told")).status_code == 404


def test_before_the_decision_nothing_else_of_it_is_there(scene: Scene, helen: Client) -> None:
    for name in ("panel-told", "in-place-of-report", "publish-in-place"):
        assert helen.get(at(scene, name)).status_code == 404, name
