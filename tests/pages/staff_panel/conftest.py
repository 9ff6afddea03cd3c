"""Jay's review two days after a Panel meeting, and everyone who works on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from alongside import clock
from alongside.access.models import User
from tests.builders.access import sign_in
from tests.builders.panel_meetings import TODAY, PanelScene, a_panel_that_has_met
from tests.builders.partnerships import place, somebody
from tests.builders.told import Told

OTHERS = {
    "business_manager": "Samuel Reed",
    "independent_reviewer": "Patricia Lyle",
    "panel_chair": "Anil Shah",
    "subgroup_chair": "Carol Finch",
    "executive_member": "Joanna Hale",
}


@pytest.fixture(scope="module")
def told(told_once: Callable[..., Told]) -> Told:
    return told_once(a_panel_that_has_met)


@pytest.fixture
def scene(partnership: Any, told: Told) -> Iterator[PanelScene]:
    with clock.pretending(TODAY):
        yield deepcopy(told.story)


@pytest.fixture
def address(scene: PanelScene) -> Callable[..., str]:
    """The address of a page of this review."""
    return lambda name, *about: reverse(f"staff:{name}", args=[scene.review.id, *about])


@pytest.fixture
def browser(partnership: Any, scene: PanelScene) -> Callable[..., Client]:
    """A signed-in browser of somebody in this role; the review officer if none is named."""

    def signed_in(role: str = "review_officer") -> Client:
        user: User = scene.helen
        if role != "review_officer":
            user = somebody(partnership, OTHERS[role], role)
            place(user, scene.review, role)
        client = Client()
        sign_in(client, user)
        return client

    return signed_in


@pytest.fixture
def helen(browser: Callable[..., Client]) -> Client:
    return browser()
