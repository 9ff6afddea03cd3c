"""Which partnership a request belongs to: asked of the database every time."""

from __future__ import annotations

import pytest

from alongside.tenancy.middleware import partnership_at
from alongside.tenancy.models import Partnership
from tests.builders.partnerships import thornmere

pytestmark = pytest.mark.django_db


def test_each_address_has_its_own() -> None:
    thornmere("thornmere.test"), thornmere("eastmarsh.test")
    for host in ("thornmere.test", "eastmarsh.test:8000", "thornmere.test"):
        assert partnership_at(host).host == host.partition(":")[0]


def test_an_address_nobody_has_leads_nowhere_and_is_asked_again() -> None:
    thornmere("thornmere.test"), thornmere("eastmarsh.test")
    assert partnership_at("elsewhere.test") is None
    thornmere("elsewhere.test")
    assert partnership_at("elsewhere.test").host == "elsewhere.test"


def test_the_only_one_there_is_answers_at_any_address_until_there_are_two() -> None:
    thornmere("thornmere.test")
    assert partnership_at("elsewhere.test").host == "thornmere.test"
    thornmere("eastmarsh.test")
    assert partnership_at("elsewhere.test") is None


def test_a_change_shows_in_the_very_next_request() -> None:
    thornmere("thornmere.test")
    assert partnership_at("thornmere.test").telephone == "01632 960 200"
    Partnership.objects.update(telephone="01632 960 202", newest_setting="another")
    assert partnership_at("thornmere.test").telephone == "01632 960 202"
    assert partnership_at("thornmere.test").newest_setting == "another"
