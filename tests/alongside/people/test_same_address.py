"""One address has one id, however it was typed: that is how an address of somebody kept apart is known again."""

from __future__ import annotations

import pytest

from alongside.people.ways_to_reach import address_id


@pytest.mark.parametrize(
    "typed", ["07700 900118", "+44 7700 900118", "+447700900118", "(07700) 900-118", "0044 7700 900118"]
)
@pytest.mark.parametrize("kind", ["phone", "text"])
def test_a_number_is_the_same_however_it_is_typed(kind: str, typed: str) -> None:
    assert address_id("jay", kind, typed) == address_id("jay", "phone", "07700900118")


def test_a_place_is_the_same_however_its_lines_are_broken() -> None:
    assert address_id("jay", "post", "9 Mill Lane,\nThornmere") == address_id("jay", "visit", "9 mill lane, Thornmere")


def test_two_numbers_are_two_and_two_reviews_know_nothing_of_one_another() -> None:
    assert address_id("jay", "phone", "07700 900118") != address_id("jay", "phone", "07700 900119")
    assert address_id("jay", "phone", "07700 900118") != address_id("rui", "phone", "07700 900118")


def test_someone_who_passes_word_on_is_no_number() -> None:
    assert address_id("jay", "through_professional", "Nurse Bell") == address_id(
        "jay", "through_professional", "nurse bell"
    )
