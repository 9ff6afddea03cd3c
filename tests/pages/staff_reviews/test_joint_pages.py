"""Every type of review from the screens, a second board that joins, and what each board has to do."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from alongside.process_files import FOLDER, listed, type_words, types_there
from alongside.record.models import Review
from alongside.staff.reviews.decide_forms import asked_before
from alongside.staff.reviews.milestones import KNOWN
from tests.builders.pressing import press, words_on
from tests.builders.reviews import position
from tests.pages.staff_reviews.conftest import Scene

WHO = {
    "about_name": "Margaret Dunne",
    "about_called": "Margaret",
    "about_pronoun": "she",
    "about_died": "yes",
    "name_1": "Orla Dunne",
    "relation_1": "child",
}
ADULT = {"referred_by": "agency", "referred_on": "1 September 2026", "ground": "duty"}


def decide(helen: Client, kind: str, **more: Any) -> Any:
    address = reverse("staff:decide-kind", args=[kind])
    return press(helen, address, reference="R 2026-09", decided_on="14 September 2026", **WHO, **more)


@pytest.mark.parametrize(
    ("kind", "more", "type"),
    [
        ("lcspr", {"became_aware_on": "1 September 2026"}, "lcspr"),
        ("safeguarding-adults-review", ADULT, "safeguarding_adults_review"),
        ("dhr", {"referred_by": "police", "referred_on": "1 September 2026"}, "dhr"),
    ],
)
def test_each_type_can_be_decided(scene: Scene, helen: Client, kind: str, more: Any, type: str) -> None:
    assert decide(helen, kind, **more).status_code == 302
    assert Review.objects.get(reference="R 2026-09").types == type


@pytest.fixture
def joint(scene: Scene, helen: Client) -> Review:
    """Margaret's review: her Board decided on Monday 14 September, the Community Safety Partnership on the 28th."""
    answer = decide(helen, "safeguarding-adults-review", together="on", **ADULT)
    review = Review.objects.get(reference="R 2026-09")
    assert answer["Location"] == reverse("staff:join", args=[review.id])
    said = {
        "referred_by": "police",
        "referred_on": "21 September 2026",
        "decided_on": "28 September 2026",
        "joined_on": "2 October 2026",
    }
    joined = press(helen, reverse("staff:join-kind", args=[review.id, "dhr"]), **said)
    assert joined.status_code == 302, words_on(joined)
    return Review.objects.get(id=review.id)


def at(review: Review, name: str, *args: str) -> str:
    return reverse(f"staff:{name}", args=[review.id, *args])


def test_a_second_board_joins_and_the_family_is_owed_the_word(joint: Review, helen: Client) -> None:
    page = words_on(helen.get(at(joint, "decisions")))
    assert "Two reviews joined into one" in page
    # seven days from Friday 2 October 2026
    assert "Orla Dunne is owed it by 9 October." in page
    boards = words_on(helen.get(at(joint, "join")))
    assert "Held by the Safeguarding Adults Board. Decided on 14 September 2026." in boards
    assert "Held by the Community Safety Partnership. Decided on 28 September 2026." in boards


def test_the_same_board_does_not_join_twice_and_days_out_of_order_are_refused(joint: Review, helen: Client) -> None:
    assert helen.get(at(joint, "join-kind", "dhr")).status_code == 404
    said = {"became_aware_on": "1 October 2026", "decided_on": "30 September 2026", "joined_on": "1 October 2026"}
    refused = words_on(press(helen, at(joint, "join-kind", "lcspr"), **said))
    assert "That is before the council became aware. Which day did you mean?" in refused
    said |= {"decided_on": "2 October 2026"}
    refused = words_on(press(helen, at(joint, "join-kind", "lcspr"), **said))
    assert "That is before the second board decided." in refused


def test_the_steps_of_both_boards_stand_apart(joint: Review, helen: Client) -> None:
    page = words_on(helen.get(at(joint, "milestones")))
    assert "The report was sent to the Home Office for its quality check: not yet." in page
    assert "The findings were written up for the Board’s annual report: not yet." in page
    told = {"step": "dhr|referrer_told|", "words": "By letter.", "on": "8 October 2026"}
    assert press(helen, at(joint, "milestones"), **told).status_code == 302
    assert position(joint).latest("referrer_told", strand="dhr") is not None
    refused = press(helen, at(joint, "milestones"), step="dhr|quality_assurance_sent|", on="8 October 2026")
    assert refused.status_code == 409
    assert "The report has to be signed off here before it goes to the Home Office." in words_on(refused)


def test_each_group_has_a_page_for_each_board(joint: Review, helen: Client) -> None:
    page = words_on(helen.get(at(joint, "executive")))
    assert "The Executive Members of the Board, for the Safeguarding Adults Board:" in page
    assert "for the Community Safety Partnership:" in page
    assert helen.get(at(joint, "executive-of", "dhr")).status_code == 200
    assert helen.get(at(joint, "executive-of", "lcspr")).status_code == 404


def test_the_delay_letter_names_each_boards_addressee(joint: Review, helen: Client) -> None:
    page = words_on(helen.get(at(joint, "delay-letter")))
    assert "to the Safeguarding Adults Board" in page
    assert "the Community Safety Partnership, and through it the Home Office" in page
    said = {"strand": "dhr", "cause": "criminal_case", "words": "A trial.", "on": "8 October 2026"}
    assert press(helen, at(joint, "delay-letter"), **said).status_code == 302
    assert position(joint).latest("delay_letter_sent").fact.fields["strand"] == "dhr"


def test_early_learning_and_holds_on_screens_alone(scene: Scene, helen: Client) -> None:
    hold = {"asked_by": "police", "scope": "publication", "reason": "A trial.", "words": "We have to wait."}
    assert press(helen, scene.at("place-publication-hold"), **hold, on="8 October 2026").status_code == 302
    page = words_on(helen.get(scene.at("proceedings")))
    assert "Publication on hold, since 8 October 2026" in page
    # five working days from Thursday 8 October 2026
    assert "Grace Osei is owed word of it by 15 October." in page
    agreed = {"words": "Ring the family first.", "on": "8 October 2026"}
    assert press(helen, scene.at("agree-learning"), **agreed).status_code == 302
    learning = str(position(scene.review).latest("early_learning_agreed").fact.fields["learning"])
    shared = {"with_whom": "Every head teacher.", "on": "8 October 2026"}
    assert press(helen, scene.at("share-learning", learning), **shared).status_code == 302
    # ten working days from Thursday 8 October 2026
    assert "Grace Osei is owed it by 22 October." in words_on(helen.get(scene.at("early-learning")))


def test_every_first_step_and_milestone_of_every_kind_is_one_the_pages_know() -> None:
    known = {step[0] for step in KNOWN}
    for folder in FOLDER.glob("*/*/type.yaml"):
        words = type_words(folder.parent.parent.name, date.fromisoformat(folder.parent.name))
        assert asked_before(words)
        assert set(listed(words, "milestones")) <= known, folder
    assert len(types_there()) == 3


def test_a_new_kind_that_says_nothing_of_its_first_steps_is_asked_who_asked_for_it() -> None:
    assert list(asked_before({"name": "Mental Health Homicide Review"})) == ["referred_by", "referred_on"]
    with pytest.raises(ValueError, match="no question is known"):
        asked_before({"first_steps": "stars_read"})
