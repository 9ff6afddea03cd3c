"""Tests of the look ask for the gallery's addresses, and need no database."""

import pytest


@pytest.fixture(autouse=True)
def _gallery_addresses(settings):
    settings.ROOT_URLCONF = "tests.pages.design.urls"
