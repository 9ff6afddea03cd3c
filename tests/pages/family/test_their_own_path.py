"""Their own path at their own door: what they can change themselves, what stays, and that it is theirs alone."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from alongside.reading.reviews import position_now
from tests.builders.family_reading import FamilyReading
from tests.pages.family.door import fetch, main_words, press


def state(reading: FamilyReading, step: str) -> str:
    found = next(each for each in position_now(reading.review).path_for(reading.abena) if each.name == step)
    return "left_out" if found.left_out else "paused" if found.paused else found.mark


def test_a_step_is_left_out_and_had_back(abena: Any, reading: FamilyReading) -> None:
    assert press(abena, "change-my-path", "afterwards", "leave-out", words="Leave me be then.").status_code == 302
    assert state(reading, "afterwards") == "left_out"
    assert "You asked us to leave this out." in main_words(fetch(abena, "path-list"))
    assert press(abena, "change-my-path", "afterwards", "take-up").status_code == 302
    assert state(reading, "afterwards") == "ahead"


def test_it_is_her_own_word_and_it_is_kept_apart(abena: Any, reading: FamilyReading) -> None:
    press(abena, "change-my-path", "afterwards", "leave-out", words="Leave me be then.")
    entry = position_now(reading.review).latest("plan_step_dropped", person=reading.abena)
    assert entry is not None
    assert entry.by == f"family:{reading.abena}"
    assert "Leave me be" not in str(entry.fact.fields)
    assert entry.fact.fields["agreed_by"] == reading.abena


def test_pressing_twice_is_one_fact(abena: Any, reading: FamilyReading) -> None:
    page = fetch(abena, "change-my-path", "afterwards", "pause")
    for _ in range(2):
        assert press(abena, "change-my-path", "afterwards", "pause", page=page).status_code in (302, 404)
    assert len(position_now(reading.review).facts("plan_step_paused", person=reading.abena)) == 1


@pytest.mark.parametrize("step", ["got_in_touch", "draft", "answers", "published"])
@pytest.mark.parametrize("change", ["leave-out", "pause"])
def test_what_protects_her_cannot_be_taken_away_by_a_press(
    abena: Any, reading: FamilyReading, step: str, change: str
) -> None:
    address = reverse("family:change-my-path", args=[step, change])
    assert abena.get(address).status_code == 404
    assert abena.post(address, {"words": ""}).status_code == 404
    assert position_now(reading.review).facts("plan_step_dropped", "plan_step_paused") == ()


def test_how_often_is_asked_kindly(abena: Any, reading: FamilyReading) -> None:
    refused = press(abena, "how-often", "longest_silence", value="", words="Not too often.")
    assert refused.status_code == 422
    assert "Choose how often." in refused.content.decode()
    assert "Not too often." in refused.content.decode()
    assert press(abena, "how-often", "longest_silence", value="21").status_code == 302
    assert position_now(reading.review).setting("longest_silence", reading.abena) == "21"
    assert "Every three weeks" in main_words(fetch(abena, "my-path"))
    assert abena.get(reverse("family:how-often", args=["publication_notice_at_least"])).status_code == 404


def test_nobody_else_reads_of_it(abena: Any, mark: Any, reading: FamilyReading) -> None:
    before = [fetch(mark, name) for name in ("path", "path-list", "my-path", "home")]
    press(abena, "change-my-path", "afterwards", "leave-out", words="Leave me be then.")
    press(abena, "how-often", "longest_silence", value="7")
    after = [fetch(mark, name) for name in ("path", "path-list", "my-path", "home")]
    assert [main_words(page) for page in before] == [main_words(page) for page in after]
