"""Words for short addresses: easy to say, to spell and to read; few that sound alike, none that could hurt."""

from __future__ import annotations

from pathlib import Path

EASY_WORDS = tuple(Path(__file__).with_suffix(".txt").read_text().split())
