"""One person's path on A4: as SVG and as tagged PDF, the same drawing from the same values, with real text in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from markupsafe import Markup

from .path_layout import (
    BOX_LEFT,
    BOX_RIGHT,
    LEFT,
    LINE_X,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    TEXT,
    TITLE,
    Placed,
    Sheet,
    Step,
    lay_out,
)
from .pdf import make_pdf
from .typography import keep_together
from .widths import width

__all__ = ["PathSheet", "Step", "path_sheet"]

INK, SOFT, DEEP_WASH, EDGE, RULE = "#20252a", "#474d54", "#e2edee", "#6b6a63", "#d6cfc2"
SPOKEN = {"done": "Done:", "here": "You are here:", "ahead": "Still to come:", "not_wanted": "You said not for now:"}
KEY = ("Solid mark: done. Ring: still to come.", "Small diamonds: a choice open to you.")
DASH = " Dash: not for now."
WALKED = ("done", "not_wanted")
CAP = 0.334
"""Half the height of a capital in our typeface, in type sizes: from the middle of a line down to its base line."""


@dataclass(frozen=True)
class PathSheet:
    """A path ready to print. `above` is the line over the title, `ring` name and number, `hours` when they answer."""

    sheets: tuple[Sheet, ...]
    above: str
    ring: str
    hours: str
    day: date
    colour: str

    @property
    def key(self) -> tuple[str, str]:
        """What the marks mean, in two lines."""
        dash = any(placed.step.mark == "not_wanted" for sheet in self.sheets for placed in sheet.placed)
        return (KEY[0] + DASH if dash else KEY[0], KEY[1])

    def svg(self) -> tuple[Markup, ...]:
        """One SVG for each sheet, 794 by 1123 px. Its words are text, in the order they are read."""
        return tuple(_Drawing(self, sheet).svg() for sheet in self.sheets)

    def pdf(self) -> bytes:
        """The same on A4, tagged: each step a heading with its mark spoken, one page a sheet."""
        told = {
            "title": "Your path",
            "day": self.day.isoformat(),
            "colour": self.colour,
            "above": self.above,
            "ring": self.ring,
            "hours": self.hours,
            "key": list(self.key),
            "spoken": SPOKEN,
            "sheets": [asdict(sheet) for sheet in self.sheets],
        }
        return make_pdf("documents/path_sheet.typ", told)


def path_sheet(
    steps: Sequence[Step], *, above: str, ring: str, hours: str, day: date, colour: str = "#114b57"
) -> PathSheet:
    """The path as it is printed on `day`. `above`: "Abena’s path through Jay’s review, as of 8 October 2026"."""
    told = [
        Step(
            keep_together(step.title),
            keep_together(step.on),
            keep_together(step.words),
            step.mark,
            tuple(map(keep_together, step.choices)),
        )
        for step in steps
    ]
    return PathSheet(lay_out(told), keep_together(above), keep_together(ring), keep_together(hours), day, colour)


@dataclass(frozen=True)
class _Drawing:
    path: PathSheet
    sheet: Sheet

    def svg(self) -> Markup:
        parts = [
            self.head(),
            *self.line(),
            *(part for placed in self.sheet.placed for part in self.step(placed)),
            self.foot(),
        ]
        return Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" lang="en-GB" '
            'font-family="Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, sans-serif" role="group" '
            'aria-label="Your path"><rect width="{w}" height="{h}" fill="#ffffff"/>{body}</svg>'
        ).format(w=PAGE_WIDTH, h=PAGE_HEIGHT, body=Markup("").join(parts))

    def words(self, x: float, middle: float, said: str, size: float = TEXT, fill: str = INK, **more: str) -> Markup:
        given = Markup("").join(Markup(' {}="{}"').format(k.replace("_", "-"), v) for k, v in more.items() if v)
        shape = Markup('<text x="{}" y="{}" font-size="{}" fill="{}"{}>{}</text>')
        return shape.format(_n(x), _n(middle + size * CAP), _n(size), fill, given, said)

    def head(self) -> Markup:
        title = "Your path" if self.sheet.of == 1 else f"Your path, sheet {self.sheet.number} of {self.sheet.of}"
        left = width("Alongside", 16.5, "semibold")
        brand = Markup(
            '<g transform="translate({} 46) scale(0.93)" fill="none" stroke="{}" aria-hidden="true">'
            '<path d="M3.4 27V13C3.4 7 7 3.4 12.5 2" stroke-width="4.4"/>'
            '<path d="M13 27v-9c0-4.6 2-7.3 6.2-8.6" stroke-width="2"/></g>'
        ).format(_n(RIGHT - left - 29), self.path.colour)
        return Markup("").join(
            [
                self.words(LEFT, 60, self.path.above, 15.5, SOFT),
                self.words(LEFT, 90, title, 31, font_weight="600"),
                brand,
                self.words(RIGHT, 60, "Alongside", 16.5, font_weight="600", text_anchor="end"),
            ]
        )

    def line(self) -> list[Markup]:
        placed, drawn = self.sheet.placed, []
        for one, following in zip(placed, placed[1:], strict=False):
            walked = one.step.mark in WALKED and following.step.mark != "ahead"
            drawn.append(self.stroke(one.mark_y, following.mark_y, walked=walked))
        if placed and self.sheet.number < self.sheet.of:
            drawn.append(self.stroke(placed[-1].mark_y, placed[-1].bottom + 20, walked=placed[-1].step.mark in WALKED))
        return drawn

    def stroke(self, top: float, bottom: float, *, walked: bool) -> Markup:
        shape = Markup('<path d="M{} {}V{}" stroke="{}" stroke-width="{}" fill="none"/>')
        return shape.format(LINE_X, _n(top), _n(bottom), self.path.colour if walked else EDGE, 4 if walked else 2)

    def mark(self, placed: Placed) -> Markup:
        x, y, deep = LINE_X, placed.mark_y, self.path.colour
        match placed.step.mark:
            case "done":
                return Markup(
                    '<circle cx="{x}" cy="{y}" r="11" fill="{deep}"/><path d="M{x1} {y1}l3.6 3.8 6.6 -7.4" '
                    'fill="none" stroke="#ffffff" stroke-width="2.4"/>'
                ).format(x=x, y=_n(y), deep=deep, x1=x - 5, y1=_n(y + 0.4))
            case "here":
                return Markup(
                    '<circle cx="{x}" cy="{y}" r="13.4" fill="#ffffff" stroke="{deep}" stroke-width="3.2"/>'
                    '<circle cx="{x}" cy="{y}" r="6.8" fill="{deep}"/>'
                ).format(x=x, y=_n(y), deep=deep)
            case "not_wanted":
                dash = Markup(
                    '<path d="M{} {}h22v14h-22z" fill="#ffffff"/><path d="M{} {}h16" stroke="{}" stroke-width="4"/>'
                )
                return dash.format(x - 11, _n(y - 7), x - 8, _n(y), deep)
            case _:
                shape = Markup('<circle cx="{}" cy="{}" r="8.4" fill="#ffffff" stroke="{}" stroke-width="2.2"/>')
                return shape.format(x, _n(y), deep)

    def step(self, placed: Placed) -> list[Markup]:
        step, x = placed.step, placed.x
        drawn = []
        if placed.box:
            top, bottom = placed.box
            box = Markup(
                '<rect x="{}" y="{}" width="{}" height="{}" rx="10" fill="{}" stroke="{}" stroke-width="1.6"/>'
            )
            drawn.append(
                box.format(BOX_LEFT, _n(top), BOX_RIGHT - BOX_LEFT, _n(bottom - top), DEEP_WASH, self.path.colour)
            )
        drawn.append(self.mark(placed))
        if placed.box:
            drawn.append(self.words(x, placed.box[0] + 22.5, "You are here", TEXT, self.path.colour, font_weight="600"))
        for place, said in enumerate(placed.title_lines):
            drawn.append(self.words(x, placed.title_y + 19 * place, said, TITLE, font_weight="600"))
        if placed.on_beside:
            beside = x + width(placed.title_lines[-1], TITLE, "semibold") + 14
            drawn.append(self.words(beside, placed.title_y + 0.3, step.on, TEXT, SOFT))
        below = placed.title_y + 19 * len(placed.title_lines) + 0.5
        drawn += [self.words(x, below + 19 * at, said, TEXT, SOFT) for at, said in enumerate(placed.on_lines)]
        drawn += [self.words(x, placed.words_y + 19 * at, said) for at, said in enumerate(placed.lines)]
        return drawn + self.branches(placed)

    def branches(self, placed: Placed) -> list[Markup]:
        if not placed.choices:
            return []
        stem = placed.x + 5
        start = placed.choices[0].y - 13.5
        curve = Markup('<path d="M{} {}V{}c0 7 4 10 16 10" fill="none" stroke="{}" stroke-width="1.6"/>')
        diamond = Markup('<path d="M{} {}l6.5 6.5 -6.5 6.5 -6.5 -6.5z" fill="#ffffff" stroke="{}" stroke-width="1.6"/>')
        drawn = []
        for choice in placed.choices:
            drawn.append(curve.format(_n(stem), _n(start), _n(choice.y - 10), self.path.colour))
            drawn.append(diamond.format(_n(stem + 22.5), _n(choice.y - 6.5), self.path.colour))
            drawn.append(self.words(placed.x + 41, choice.y, choice.words))
        return drawn

    def foot(self) -> Markup:
        rule = Markup('<path d="M{} 1036H{}" stroke="{}" fill="none"/>').format(LEFT, RIGHT, RULE)
        return Markup("").join(
            [
                rule,
                self.words(LEFT, 1055, self.path.key[0]),
                self.words(LEFT, 1075, self.path.key[1]),
                self.words(RIGHT, 1055, self.path.ring, font_weight="600", text_anchor="end"),
                self.words(RIGHT, 1075, self.path.hours, text_anchor="end"),
            ]
        )


def _n(number: float) -> str:
    """A number as SVG likes it: at most two places, no tail."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
