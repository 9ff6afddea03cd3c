"""A published review with two Impact Statements, and a stranger's browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from django.test import Client

from alongside.acts.drafts.warn_readers import warn_readers
from alongside.acts.publication.publish import publish
from alongside.documents.kept_drafts import Upsetting
from tests.builders.reports import Scene, a_report_being_read, on, published_with_two_statements, rung
from tests.builders.told import Told

DAY_BEFORE, DAY, LATER = date(2027, 3, 1), date(2027, 3, 2), date(2027, 3, 4)


def everything_in_place(partnership: Any) -> Scene:
    """The evening before."""
    scene = a_report_being_read(partnership)
    hard = Upsetting(
        "p3-2", "p3-2", "The next paragraph says how Rowan was found", "It says where. It describes nothing."
    )
    warn_readers(scene.by(), version=scene.version, upsetting=[hard])
    published_with_two_statements(scene, DAY)
    with on(DAY_BEFORE):
        rung(scene, DAY)
    return scene


@pytest.fixture(scope="module")
def told(told_once: Callable[..., Told]) -> Told:
    return told_once(everything_in_place)


@pytest.fixture
def ready(partnership: Any, told: Told) -> Scene:
    """The evening before: everything is in place, and nothing is public."""
    return deepcopy(told.story)


@pytest.fixture
def scene(ready: Scene) -> Iterator[Scene]:
    """Two days after it was published."""
    with on(DAY):
        publish(ready.by(), date=DAY)
    with on(LATER):
        yield ready


@pytest.fixture
def stranger(partnership: Any) -> Client:
    """A browser nobody knows."""
    return Client()


def text(response: Any) -> str:
    """What a page says, with plain spaces."""
    return response.content.decode().replace("\u00a0", " ")
