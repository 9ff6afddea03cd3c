"""A story that was told once for a whole file of tests (tests/conftest.py, `told_once`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Told:
    """`story`: what the builder gave; a test works with a deep copy of it, in the `partnership` it was told in."""

    partnership: Any
    story: Any
