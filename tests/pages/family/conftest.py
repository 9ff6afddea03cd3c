"""Abena and Mark, kept apart, each at their own door on Thursday 8 October 2026."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from django.test import Client

from tests.builders.access import come_in
from tests.builders.family_reading import TODAY, FamilyReading, a_family_reading, on
from tests.builders.told import Told


@pytest.fixture(scope="module")
def told(told_once: Callable[..., Told]) -> Told:
    return told_once(a_family_reading)


@pytest.fixture
def reading(partnership: Any, told: Told) -> Iterator[FamilyReading]:
    with on(TODAY):
        yield deepcopy(told.story)


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
