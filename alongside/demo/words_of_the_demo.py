"""The demo's words, read from their files, and the days they speak of."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from alongside import clock
from alongside.design.words import day as day_in_words
from alongside.record.process_in_force import process_in_force

WORDS = Path(__file__).parent / "words"
DOCUMENTS = Path(__file__).parent / "documents"
WRAPPED_FROM = 90  # letters in a line: shorter ones were ended on purpose
A_DAY = re.compile(r"\{day:(-?\d+)\}")


@cache
def told(name: str) -> Any:
    """One file of words."""
    return yaml.safe_load((WORDS / f"{name}.yaml").read_text())


def unwrapped(text: str) -> str:
    """Paragraphs that the file wraps at its margin as one line each; a signature or a greeting keeps its own line."""
    lines = text.split("\n")
    joined = [lines[0]]
    for before, line in zip(lines, lines[1:], strict=False):
        wrapped = len(before) >= WRAPPED_FROM and line.strip()
        joined[-1:] = [f"{joined[-1]} {line}"] if wrapped else [joined[-1], line]
    return "\n".join(joined)


class Days:
    """Offsets from the demo's today, moved back to a working day where they fall on a free one."""

    def __init__(self, today: date | None = None) -> None:
        self.today = today or clock.today()
        self._calendar = process_in_force().calendar_known_on(self.today)

    def __call__(self, offset: int) -> date:
        found = self.today + timedelta(days=offset)
        return found if offset == 0 else self._calendar.on_or_before(found)

    def exactly(self, offset: int) -> date:
        """The day itself, free or not: a birthday does not move."""
        return self.today + timedelta(days=offset)

    def fill(self, text: str) -> str:
        """A text with {day:-94} said as “6 October”, and its wrapped lines joined again (short lines stay lines)."""
        return unwrapped(A_DAY.sub(lambda found: day_in_words(self(int(found[1]))), text)).strip()
