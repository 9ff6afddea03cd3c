"""What is only in one person's copy, beside the words written for everyone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

PIECE = re.compile(r"\S+")
HARDLY_ALIKE = 0.25
AT_LEAST_BETWEEN = 3  # fewer shared words between two marks read as one change

Run = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Marked:
    """`paragraphs`: each a list of (words, whether they are only in this copy). `alone`: nothing much is shared, so
    nothing is marked.
    """

    paragraphs: list[list[Run]]
    alone: bool
    any_marked: bool


def marked_words(shared: str, own: str) -> Marked:
    """Compare word by word; an empty `shared` leaves everything theirs alone."""
    ours = [match[0] for match in PIECE.finditer(shared)]
    theirs = [match[0] for match in PIECE.finditer(own)]
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    alone = bool(theirs) and matcher.ratio() < HARDLY_ALIKE
    only = [False] * len(theirs)
    if not alone:
        for tag, _, _, first, last in matcher.get_opcodes():
            if tag in ("insert", "replace"):
                only[first:last] = [True] * (last - first)
        _close_gaps(only)
    return Marked(_paragraphs(own, only), alone, any(only))


def _close_gaps(only: list[bool]) -> None:
    """Join marks with hardly a word between them."""
    marks = [place for place, marked in enumerate(only) if marked]
    for before, after in zip(marks, marks[1:], strict=False):
        if 1 < after - before < AT_LEAST_BETWEEN:
            only[before:after] = [True] * (after - before)


def _paragraphs(own: str, only: list[bool]) -> list[list[Run]]:
    paragraphs: list[list[Run]] = []
    at = 0
    for paragraph in re.split(r"\n[ \t]*\n", own.strip()):
        runs: list[Run] = []
        for word in PIECE.findall(paragraph):
            if runs and runs[-1][1] == only[at]:
                runs[-1] = (f"{runs[-1][0]} {word}", only[at])
            else:
                runs.append((word, only[at]))
            at += 1
        if runs:
            paragraphs.append(runs)
    return paragraphs
