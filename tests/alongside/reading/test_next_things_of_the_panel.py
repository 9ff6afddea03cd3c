"""Where the next thing leads, also where a duty does not say which meeting or recommendation is meant."""

from __future__ import annotations

import pytest

from alongside.access.roles import Can
from alongside.reading.next_things import next_thing

KEEPS = frozenset({Can.KEEP_REVIEW})


@pytest.mark.parametrize(
    ("rule", "about", "leads"),
    [
        ("panel_update", {"person": "p", "meeting": "m"}, "/staff/reviews/r/meetings/m/update/"),
        ("panel_update", {"person": "p"}, "/staff/reviews/r/meetings/"),
        ("panel_change_told", {"person": "p", "meeting": "m"}, "/staff/reviews/r/meetings/m/people/p/tell-change/"),
        (
            "recommendation_fate_told",
            {"person": "p", "recommendation": "x"},
            "/staff/reviews/r/people/p/recommendations/x/tell/",
        ),
        ("recommendation_fate_told", {"person": "p"}, "/staff/reviews/r/recommendations/"),
        ("recommendations_shaped", {"person": "p"}, "/staff/reviews/r/people/p/recommendations/talk-through/"),
        ("meet_the_panel", {"person": "p"}, "/staff/reviews/r/people/p/panel/offer/"),
        ("six_month_contact", {"person": "p", "date": "2027-03-02"}, "/staff/reviews/r/people/p/follow-up/six-months/"),
    ],
)
def test_the_next_thing_leads_to_its_page(rule: str, about: dict[str, str], leads: str) -> None:
    assert next_thing(rule, "r", about, KEEPS)["href"] == leads


def test_who_may_not_do_it_is_led_to_the_review() -> None:
    assert next_thing("panel_update", "r", {"meeting": "m"}, frozenset())["href"] == "/staff/reviews/r/"
