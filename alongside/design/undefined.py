"""What a template gets for something that is not there.

A missing key of a dict is an option that was left out: it prints nothing, is false, and what is asked of it is missing
too. Everything else (a name nobody passed, an attribute that one of our own values doesn't have) is a mistake, and
raises at the first use.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import ChainableUndefined, StrictUndefined
from jinja2.utils import missing

_LEFT_OUT_BY_DESIGN = ("caller",)


class MissingOption(ChainableUndefined):
    """A key that a dict of options doesn't hold."""

    def __str__(self) -> str:
        return ""


class Missing(StrictUndefined):
    """Becomes a MissingOption for a dict's key, and stays strict for anything else."""

    def __new__(cls, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None) -> Any:
        without_else = name is None and obj is missing  # {{ "x" if y }}
        if isinstance(obj, Mapping) or name in _LEFT_OUT_BY_DESIGN or without_else:
            return MissingOption(hint, obj, name)
        return super().__new__(cls)
