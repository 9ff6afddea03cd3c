"""Abena and Mark, kept apart, each at their own door on Thursday 8 October 2026."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tests.builders.access import come_in
from tests.builders.family_reading import TODAY, FamilyReading, a_family_reading, on


@pytest.fixture
def reading(partnership: Any) -> Iterator[FamilyReading]:
    found = a_family_reading(partnership)
    with on(TODAY):
        yield found


@pytest.fixture
def abena(reading: FamilyReading) -> Client:
    """Abena's browser, signed in."""
    client = Client()
    come_in(client, reading.review, reading.abena)
    return client


@pytest.fixture
def mark(reading: FamilyReading) -> Client:
    """Mark's browser, signed in."""
    client = Client()
    come_in(client, reading.review, reading.mark)
    return client
