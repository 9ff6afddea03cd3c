"""Jay's review two days after a Panel meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest

from alongside import clock
from tests.builders.panel_meetings import TODAY, PanelScene, a_panel_that_has_met
from tests.builders.told import Told


@pytest.fixture(scope="module")
def told(told_once: Callable[..., Told]) -> Told:
    return told_once(a_panel_that_has_met)


@pytest.fixture
def scene(partnership: Any, told: Told) -> Iterator[PanelScene]:
    with clock.pretending(TODAY):
        yield deepcopy(told.story)
