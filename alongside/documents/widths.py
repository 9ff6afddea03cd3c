"""How wide words are in our typeface, so that a drawing can wrap its own text.

`font_widths.json` holds the advance of every letter in thousandths of the type size, taken from the committed fonts; a
test holds it against what Typst measures. Kerning is left out: it only ever makes a line a little shorter.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Literal

Look = Literal["regular", "semibold"]
WIDEST = 1000


@cache
def _advances(look: Look) -> dict[str, int]:
    held = json.loads((Path(__file__).parent / "font_widths.json").read_text(encoding="utf-8"))[look]
    return {letter: int(width) for width, letters in held.items() for letter in letters}


def width(words: str, size: float, look: Look = "regular") -> float:
    """The width of one line of words, in the unit of `size`. A letter the font lacks counts as a full square."""
    advances = _advances(look)
    return sum(advances.get(letter, WIDEST) for letter in words) * size / 1000


def wrapped(words: str, room: float, size: float, look: Look = "regular") -> tuple[str, ...]:
    """The words as lines no wider than `room`, parted at spaces only (never at a no-break space)."""
    lines: list[str] = []
    for word in words.split(" "):
        if lines and width(f"{lines[-1]} {word}", size, look) <= room:
            lines[-1] = f"{lines[-1]} {word}"
        elif word:
            lines.append(word)
    return tuple(lines)
