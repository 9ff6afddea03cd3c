"""Draws the flowchart on A4 in CSS pixels: the office's thin line, the family's thick line beside it, gates across.

The rules are those of the look: text 15 px (11.25 pt) at least, wrapped by measured widths; what does not fit on one
sheet goes on to a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup

from alongside.documents.widths import wrapped

if TYPE_CHECKING:
    from alongside.guide.flowchart import Flowchart, Stage

PAGE_WIDTH = 794
LEFT, RIGHT = 46, 748
OFFICE_LINE, OFFICE_X, FAMILY_LINE, FAMILY_X = 57, 76, 449, 474
HEADS_Y, FIRST_Y, LAST_Y = 112, 140, 1084
TITLE, TEXT, PITCH = 16.0, 15.0, 18.0
GAP, STEP_GAP, GATE_PAD = 11.0, 4.0, 5.0
INK, SOFT, DEEP, EDGE, WASH, CLOSED = "#20252a", "#474d54", "#114b57", "#6b6a63", "#f1ece1", "#20252a"
CAP = 0.334
Piece = Markup


def drawn(chart: Flowchart) -> tuple[Markup, ...]:
    """One SVG for each sheet, 794 px wide and no higher than A4, its words as text."""
    sheets: list[list[Piece]] = [[]]
    bottoms = [float(FIRST_Y)]
    for stage in chart.stages:
        height = _height(stage)
        if bottoms[-1] + height > LAST_Y:
            sheets.append([])
            bottoms.append(float(FIRST_Y))
        sheets[-1] += _stage(stage, bottoms[-1])
        bottoms[-1] += height
    of = len(sheets)
    drawn_to = zip(sheets, bottoms, strict=True)
    return tuple(_sheet(chart, pieces, bottom, number, of) for number, (pieces, bottom) in enumerate(drawn_to, start=1))


def _gate_lines(stage: Stage) -> tuple[str, ...]:
    return wrapped(f"Gate: {stage.gate}.", RIGHT - LEFT - 62, TEXT) if stage.gate else ()


def _office_lines(stage: Stage) -> tuple[str, ...]:
    return wrapped(stage.office, FAMILY_LINE - 26 - OFFICE_X, TEXT)


def _clock_lines(stage: Stage) -> tuple[str, ...]:
    return wrapped(f"Clock: {stage.clock}", FAMILY_LINE - 26 - OFFICE_X, TEXT) if stage.clock else ()


def _family_lines(stage: Stage) -> tuple[tuple[str, ...], ...]:
    return tuple(wrapped(step, RIGHT - FAMILY_X, TEXT) for step in stage.family)


def _gate_height(stage: Stage) -> float:
    lines = len(_gate_lines(stage))
    return lines * PITCH + 2 * GATE_PAD + GAP if lines else 0.0


def _height(stage: Stage) -> float:
    office = 1 + len(_office_lines(stage)) + len(_clock_lines(stage))
    lines = _family_lines(stage)
    family = sum(map(len, lines)) * PITCH + (len(lines) - 1) * STEP_GAP
    return _gate_height(stage) + max(office * PITCH, family) + GAP


def _stage(stage: Stage, top: float) -> Iterator[Piece]:
    under = top + _gate_height(stage)
    bottom = top + _height(stage)
    yield _line(OFFICE_LINE, top, bottom, 2)
    yield _line(FAMILY_LINE, top, bottom, 4)
    if stage.gate:
        yield from _gate(_gate_lines(stage), top)
    y = under + PITCH / 2
    yield _dot(OFFICE_LINE, y, 5)
    yield _words(OFFICE_X, y, stage.title, TITLE, font_weight="600")
    for place, line in enumerate(_office_lines(stage), start=1):
        yield _words(OFFICE_X, y + place * PITCH, line)
    for place, line in enumerate(_clock_lines(stage), start=1 + len(_office_lines(stage))):
        yield _words(OFFICE_X, y + place * PITCH, line, fill=SOFT)
    for lines in _family_lines(stage):
        yield _dot(FAMILY_LINE, y, 7)
        for line in lines:
            yield _words(FAMILY_X, y, line)
            y += PITCH
        y += STEP_GAP


def _gate(lines: tuple[str, ...], top: float) -> Iterator[Piece]:
    """A five-bar gate across both lines, and what it waits for."""
    height = len(lines) * PITCH + 2 * GATE_PAD
    box = Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="6" fill="{}" stroke="{}" stroke-width="1.6"/>')
    yield box.format(LEFT, _n(top), RIGHT - LEFT, _n(height), WASH, CLOSED)
    bars = Markup(
        '<g transform="translate({} {}) scale(0.8)" fill="none" stroke="{}" stroke-width="2" aria-hidden="true">'
        '<path d="M3 1v22M27 1v22"/><path d="M3 4.5h24M3 8.5h24M3 12.5h24M3 16.5h24M3 20.5h24M3 20.5 27 4.5"/></g>'
    )
    yield bars.format(LEFT + 10, _n(top + height / 2 - 9.6), INK)
    for place, line in enumerate(lines):
        yield _words(LEFT + 48, top + GATE_PAD + PITCH * (place + 0.5), line)


def _sheet(chart: Flowchart, pieces: list[Piece], bottom: float, number: int, of: int) -> Markup:
    sheet = "" if of == 1 else f"Sheet {number} of {of}. "
    head = [
        _words(LEFT, 44, f"{sheet}{chart.above}", 15, SOFT),
        _words(LEFT, 74, chart.title, 25, font_weight="600"),
        _words(OFFICE_X, HEADS_Y, "What the office does", TITLE, DEEP, font_weight="600"),
        _words(FAMILY_X, HEADS_Y, "What each family member meets", TITLE, DEEP, font_weight="600"),
    ]
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" '
        'font-family="Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, sans-serif" role="img" '
        'aria-label="{label}"><rect width="{w}" height="{h}" fill="#ffffff"/>{body}</svg>'
    ).format(
        w=PAGE_WIDTH, h=round(bottom + 39), label=f"{chart.title}, drawn. {sheet}The same stands in the list after it.",
        body=Markup("").join([*head, *pieces]),
    )  # fmt: skip


def _line(x: float, top: float, bottom: float, thick: int) -> Markup:
    return Markup('<path d="M{} {}V{}" stroke="{}" stroke-width="{}" fill="none"/>').format(
        _n(x), _n(top), _n(bottom), DEEP if thick > 2 else EDGE, thick
    )


def _dot(x: float, y: float, radius: float) -> Markup:
    shape = Markup('<circle cx="{}" cy="{}" r="{}" fill="#ffffff" stroke="{}" stroke-width="2.4"/>')
    return shape.format(_n(x), _n(y), _n(radius), DEEP)


def _words(x: float, middle: float, said: str, size: float = TEXT, fill: str = INK, **more: str) -> Markup:
    given = Markup("").join(Markup(' {}="{}"').format(name.replace("_", "-"), held) for name, held in more.items())
    shape = Markup('<text x="{}" y="{}" font-size="{}" fill="{}"{}>{}</text>')
    return shape.format(_n(x), _n(middle + size * CAP), _n(size), fill, given, said)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
