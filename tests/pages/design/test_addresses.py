"""An address put together from its parts is the one the framework gives."""

from __future__ import annotations

import pytest
from django.urls import NoReverseMatch, get_resolver, reverse, set_script_prefix

from alongside.design.addresses import address


@pytest.fixture(autouse=True)
def _all_addresses(settings, _gallery_addresses):
    settings.ROOT_URLCONF = "alongside.config.urls"


def test_every_page_of_staff_and_family_has_the_same_address():
    ids = ("7c0v3m8d", "1", "draft-2", "x9")
    seen = 0
    for door in ("staff", "family"):
        resolver = get_resolver().namespace_dict[door][1]
        for name in [key for key in resolver.reverse_dict if isinstance(key, str)]:
            for count in range(len(ids)):
                try:
                    known = reverse(f"{door}:{name}", args=ids[:count])
                except NoReverseMatch:
                    continue
                assert address(f"{door}:{name}", *ids[:count]) == known
                seen += 1
    assert seen > 100


def test_what_is_no_plain_id_is_quoted():
    assert address("staff:review", "é ?:@") == reverse("staff:review", args=["é ?:@"])


def test_an_empty_id_fits_no_address():
    with pytest.raises(NoReverseMatch):
        address("staff:review", "")


def test_it_is_where_the_service_is_put_up():
    try:
        set_script_prefix("/reviews-service/")
        assert address("staff:today") == reverse("staff:today")
        assert address("staff:today").startswith("/reviews-service/")
    finally:
        set_script_prefix("/")
    assert address("staff:today") == reverse("staff:today")
