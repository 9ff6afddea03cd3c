"""Facts to text and back. What was written once can be read for ever: an old shape is turned into today's when it is
read, never rewritten.

Text is JSON with sorted keys: {"v": 1, "kind": ..., "on": "2026-10-06", "fields": {...}}. A day among the fields is
written {"day": "2026-10-17"}, so that a text which looks like a day stays a text. When the shape changes, VERSION
grows by one and READERS keeps the old
reader beside the new.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from casebook import Fact

VERSION = 1
_shape_in = json.JSONDecoder().raw_decode


class UnknownShape(ValueError):
    """An entry was written by a newer version of the service than this one."""


def write(fact: Fact) -> str:
    """The fact as text, the same text for the same fact always."""
    fields = {
        name: {"day": value.isoformat()} if isinstance(value, date) else value for name, value in fact.fields.items()
    }
    shape = {"v": VERSION, "kind": fact.kind, "on": fact.on.isoformat(), "fields": fields}
    return json.dumps(shape, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Fact:
    """The fact that was written so, whichever version wrote it."""
    shape, end = _shape_in(text)  # what `json.loads` does, without looking for space round it: twice as fast
    if end != len(text):
        raise UnknownShape(f"Something follows a fact: {text[end:]!r}")
    reader = READERS.get(shape.get("v"))
    if reader is None:
        raise UnknownShape(f"Shape {shape.get('v')!r} of a fact is not known here; known are {sorted(READERS)}.")
    return reader(shape)


def _version_1(shape: dict[str, Any]) -> Fact:
    fields = shape["fields"]
    for name, value in fields.items():
        if isinstance(value, dict):
            fields[name] = date.fromisoformat(value["day"])
    return Fact(shape["kind"], date.fromisoformat(shape["on"]), fields)


READERS: dict[int, Callable[[dict[str, Any]], Fact]] = {1: _version_1}
