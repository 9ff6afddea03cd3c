"""Where everything of a family path stands on A4, in CSS pixels (794 by 1123). SVG and PDF draw from this alone.

The rules are those of the look: one line, one "you are here", a branch only while a choice is open, branches stacked.
Titles 16.5 px, text 15 px (11.25 pt). More than 14 steps, or more than a sheet holds: what is done is shortened to its
title and day; then two sheets. Type never becomes smaller.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from .widths import width, wrapped

PAGE_WIDTH, PAGE_HEIGHT = 794, 1123
LEFT, RIGHT = 62, 732
LINE_X, TEXT_X, BOX_LEFT, BOX_RIGHT, BOX_TEXT_X = 80, 108, 106, 732, 124
FIRST_Y, LAST_Y = 146, 1018
TITLE, TEXT, PITCH, STEP_GAP, CHOICE_PITCH = 16.5, 15.0, 19.0, 30.0, 20.0
SHORTEN_BEYOND = 14

Mark = Literal["done", "here", "ahead", "not_wanted"]


@dataclass(frozen=True)
class Step:
    """One step of one person's path. `on` is its day or days in words, or ""; `choices` only while they are open."""

    title: str
    on: str = ""
    words: str = ""
    mark: Mark = "ahead"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """An open choice: its words, and the middle of its line."""

    words: str
    y: float


@dataclass(frozen=True)
class Placed:
    """A step where it stands. All y are middles of lines; `box` is (top, bottom) round the step one is at, or None."""

    step: Step
    mark_y: float
    x: float
    title_y: float
    title_lines: tuple[str, ...]
    on_beside: bool
    on_lines: tuple[str, ...]
    words_y: float
    lines: tuple[str, ...]
    choices: tuple[Choice, ...]
    bottom: float
    box: tuple[float, float] | None = None


@dataclass(frozen=True)
class Sheet:
    """One sheet of paper: its steps in order, and which of how many it is."""

    placed: tuple[Placed, ...]
    number: int
    of: int


def lay_out(steps: Sequence[Step]) -> tuple[Sheet, ...]:
    """The steps on as few sheets as hold them. Raises ValueError for more than one "here"."""
    if sum(step.mark == "here" for step in steps) > 1:
        raise ValueError("a path has one place where you are")
    kept = list(steps)
    if len(kept) > SHORTEN_BEYOND or len(_pages(kept)) > 1:
        kept = [replace(step, words="") if step.mark == "done" else step for step in kept]
    pages = _pages(kept)
    return tuple(Sheet(tuple(page), number, len(pages)) for number, page in enumerate(pages, start=1))


def _pages(steps: Sequence[Step]) -> list[list[Placed]]:
    pages: list[list[Placed]] = [[]]
    y = float(FIRST_Y)
    for step in steps:
        placed = _place(step, y)
        if placed.bottom > LAST_Y and pages[-1]:
            pages.append([])
            placed = _place(step, float(FIRST_Y))
        pages[-1].append(placed)
        y = _next(placed)
    return pages


def _next(placed: Placed) -> float:
    """The middle of the next step's title: further off after a box."""
    return (placed.box[1] + 23.5) if placed.box else placed.bottom + STEP_GAP


def _place(step: Step, y: float) -> Placed:
    here = step.mark == "here"
    top = y - 15.0
    x = BOX_TEXT_X if here else TEXT_X
    title_y = top + 44.0 if here else y
    room = (BOX_RIGHT - 16 if here else RIGHT) - x
    title_lines = wrapped(step.title, room, TITLE, "semibold")
    used = width(title_lines[-1], TITLE, "semibold") + 14 + width(step.on, TEXT)
    beside = bool(step.on) and len(title_lines) == 1 and used <= room
    on_lines = wrapped(step.on, room, TEXT) if step.on and not beside else ()
    words_y = title_y + PITCH * (len(title_lines) + len(on_lines)) + 0.5
    lines = wrapped(step.words, room, TEXT)
    bottom = words_y + PITCH * (len(lines) - 1)
    first_choice = bottom + 22.5
    choices = tuple(Choice(words, first_choice + CHOICE_PITCH * place) for place, words in enumerate(step.choices))
    bottom = choices[-1].y if choices else bottom
    return Placed(
        step=step,
        mark_y=top + 14 if here else y,
        x=x,
        title_y=title_y,
        title_lines=title_lines,
        on_beside=beside,
        on_lines=on_lines,
        words_y=words_y,
        lines=lines,
        choices=choices,
        bottom=bottom,
        box=(top, bottom + 16.5) if here else None,
    )
