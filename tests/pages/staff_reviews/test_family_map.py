"""The family map: drawn, and the same in words; and nothing drawn that nobody recorded."""

from __future__ import annotations

from typing import Any

from django.test import Client

from alongside.people.people import subject_of
from alongside.reading.families import members_of
from alongside.reading.family_map import HEIGHT, FamilyMap, drawn
from tests.builders.reviews import a_family_member, position
from tests.pages.staff_reviews.conftest import Scene


def text(response: Any) -> str:
    return response.content.decode().replace("\u00a0", " ")


def the_map(scene: Scene, *, sensitive: bool = True) -> FamilyMap:
    members = members_of(scene.review, position(scene.review))
    return drawn(members, subject_of(scene.review.id), {scene.grace: "Ruth Bell"}, sensitive=sensitive)


def test_each_generation_stands_above_the_next(scene: Scene) -> None:
    at = {pill.id: pill for pill in the_map(scene).pills}
    assert at[f"helper-{scene.grace}"].y < at[scene.grace].y < at[scene.abena].y < at["subject"].y
    assert at[scene.abena].y == at[scene.mark].y


def test_no_two_pills_lie_on_one_another(scene: Scene) -> None:
    for number in range(5):
        a_family_member(scene.review, scene.helen, name=f"Cousin {number}", relation="cousin", relation_kind="cousin")
    pills = the_map(scene).pills
    for pill in pills:
        for other in pills:
            apart = pill.x + pill.width <= other.x or other.x + other.width <= pill.x or abs(pill.y - other.y) >= HEIGHT
            assert pill is other or apart, (pill.lines, other.lines)


def test_a_brother_is_joined_to_the_person_and_to_no_parent(scene: Scene) -> None:
    before = [line for line in the_map(scene).lines if line[0] == "kin"]
    kofi = a_family_member(scene.review, scene.helen, name="Kofi Osei", relation="brother", relation_kind="sibling")
    drawing = the_map(scene)
    at = {pill.id: pill for pill in drawing.pills}
    kin = [path for sort, path in drawing.lines if sort == "kin"]
    to_kofi = [path for path in kin if f"{at[kofi].middle:.0f}" in path]
    assert len(kin) == len(before) + 1
    assert to_kofi == [f"M{at['subject'].middle:.0f} {at['subject'].bottom:.0f}v14H{at[kofi].middle:.0f}v-14"]


def test_kept_apart_is_drawn_once_with_its_bars_and_can_be_hidden(scene: Scene, helen: Client) -> None:
    assert len(the_map(scene).bars) == 1
    assert the_map(scene, sensitive=False).bars == []
    page = text(helen.get(scene.at("family-map")))
    assert "Kept apart from Mark Dellow." in page
    hidden = text(helen.get(scene.at("family-map") + "?shared=yes"))
    assert "apart" not in hidden.split("<main", 1)[1].replace("Stands", "")


def test_the_table_says_the_same_as_the_drawing(scene: Scene, helen: Client) -> None:
    page = text(helen.get(scene.at("family-map")))
    assert "Three people. Two have not been asked yet. Two are kept apart." in page
    assert "No safe way at present" in page
    for name in ("Abena Osei", "Grace Osei", "Mark Dellow"):
        assert page.count(name) >= 2
