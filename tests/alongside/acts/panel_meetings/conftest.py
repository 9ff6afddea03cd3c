"""Jay's review two days after a Panel meeting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.builders.panel_meetings import PanelScene, the_panel_has_met


@pytest.fixture
def scene(partnership: Any) -> Iterator[PanelScene]:
    with the_panel_has_met(partnership) as made:
        yield made
