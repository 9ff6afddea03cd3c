"""A newcomer starts the demo and looks round."""

from __future__ import annotations

from tests.journeys.conftest import People


def test_a_newcomer_signs_in_with_one_press_as_each_of_the_people(somebody: People) -> None:
    newcomer = somebody(javascript=False).opens("/")
    names = [button.inner_text().strip() for button in newcomer.page.locator("ul.link-list button").all()]
    assert {"Abena Osei", "Mark Dellow", "Daniel Osei", "Ruth Bell", "Helen Marsh", "Carol Whitfield"} <= set(names)
    for name in names:
        newcomer.signs_in_as(name)
        assert newcomer.status == 200
        assert newcomer.page.locator("h1").count() == 1


def test_a_newcomer_finds_a_published_review_and_a_leaflet(somebody: People) -> None:
    newcomer = somebody(javascript=False, phone=True).opens("/")
    newcomer.follows("Published reviews").reads("Edith")
    newcomer.opens("/").follows("Leaflets for families")
    assert newcomer.status == 200
