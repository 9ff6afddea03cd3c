"""Which partnership a request belongs to, asked of the database once a minute."""

from __future__ import annotations

import pytest

from alongside.tenancy import middleware
from alongside.tenancy.middleware import partnership_at
from alongside.tenancy.models import Partnership
from tests.builders.partnerships import thornmere


@pytest.fixture(autouse=True)
def _nothing_held(db: None) -> None:
    middleware.forget()


def test_each_address_has_its_own(django_assert_num_queries) -> None:
    thornmere("thornmere.test"), thornmere("eastmarsh.test")
    for host in ("thornmere.test", "eastmarsh.test:8000", "thornmere.test"):
        assert partnership_at(host).host == host.partition(":")[0]
    with django_assert_num_queries(0):
        assert partnership_at("thornmere.test").host == "thornmere.test"


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


def test_what_this_process_changes_shows_at_once_and_what_another_does_within_a_minute(monkeypatch) -> None:
    partnership = thornmere("thornmere.test")
    assert partnership_at("thornmere.test").telephone == "01632 960 200"
    partnership.telephone = "01632 960 201"
    partnership.save()
    assert partnership_at("thornmere.test").telephone == "01632 960 201"
    Partnership.objects.update(telephone="01632 960 202")  # as another process would: nobody here is told
    assert partnership_at("thornmere.test").telephone == "01632 960 201"
    later = middleware.monotonic() + 61
    monkeypatch.setattr(middleware, "monotonic", lambda: later)
    assert partnership_at("thornmere.test").telephone == "01632 960 202"
