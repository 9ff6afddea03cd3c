"""Word's automatic numbering, counted as Word counts it: "3.4" stands nowhere in the text of such a file.

After the Office Open XML standard (ECMA-376 part 1, 17.9): levels, start values, overrides, restarts, legal numbering.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from .word_contents import W
from .word_styles import Styles, value

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
         (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True)
class Level:
    """One level of a numbering: how it counts and how its label is written ("%1.%2")."""

    start: int
    counts: str
    shape: str
    style: str
    restart: int | None
    legal: bool


@dataclass(frozen=True)
class Label:
    """What Word prints before a paragraph. `num_id` says which counting it belongs to, `level` from 0."""

    text: str
    num_id: str
    level: int
    counts: str
    count: int

    @property
    def is_bullet(self) -> bool:
        return self.counts in ("bullet", "none") or not self.text.strip()


@dataclass
class Numbering:
    """Counts along a document. Ask `label` for each paragraph in reading order, once."""

    levels: dict[str, dict[int, Level]]
    nums: dict[str, str]
    overrides: dict[str, dict[int, int]]
    styles: Styles
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def label(self, paragraph: etree._Element) -> Label | None:
        """The label of a w:p, or None where it has no automatic number."""
        num_id, level = self._place(paragraph)
        counting = self.nums.get(num_id, "")
        levels = self.levels.get(counting, {})
        if num_id in ("", "0") or level not in levels:
            return None
        counts = self._count(counting, num_id, level, levels)
        return Label(self._write(levels, level, counts), num_id, level, levels[level].counts, counts[level])

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        properties = paragraph.find(f"{W}pPr")
        style_id = value(properties, "pStyle")
        own, own_level = value(properties, "numPr", "numId"), value(properties, "numPr", "ilvl")
        if own:
            return own, int(own_level or 0)
        for style in self.styles.chain(style_id):
            if style.num_id:
                levels = self.levels.get(self.nums.get(style.num_id, ""), {})
                named = [number for number, each in levels.items() if each.style == style_id]
                return style.num_id, int(own_level or (named[0] if named else style.level or 0))
        return "", 0

    def _count(self, counting: str, num_id: str, level: int, levels: dict[int, Level]) -> dict[int, int]:
        counts = self.counters.setdefault(counting, {})
        if num_id not in self.begun:
            self.begun.add(num_id)
            for place, start in self.overrides.get(num_id, {}).items():
                counts[place] = start - 1
        for upper in range(level):
            if upper in levels:
                counts.setdefault(upper, levels[upper].start)
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for lower in [place for place in counts if place > level]:
            restart = levels[lower].restart if lower in levels else None
            if restart is None or (restart and level < restart):
                del counts[lower]
        return counts

    @staticmethod
    def _write(levels: dict[int, Level], level: int, counts: dict[int, int]) -> str:
        own = levels[level]

        def number(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            how = "decimal" if own.legal or place not in levels else levels[place].counts
            return written(counts.get(place, 1), how)

        return re.sub(r"%([1-9])", number, own.shape)


def written(number: int, how: str) -> str:
    """A number in one of Word's ways of counting; those we do not know are written as figures."""
    match how:
        case "lowerLetter" | "upperLetter" if number > 0:
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters if how == "lowerLetter" else letters.upper()
        case "lowerRoman" | "upperRoman" if number > 0:
            numeral = ""
            for size, sign in ROMAN:
                numeral, number = numeral + sign * (number // size), number % size
            return numeral if how == "lowerRoman" else numeral.upper()
        case "decimalZero":
            return f"{number:02d}"
        case "none" | "bullet":
            return ""
        case _:
            return str(number)


def read_numbering(tree: etree._Element | None, styles: Styles) -> Numbering:
    """The numberings of word/numbering.xml, ready to count."""
    levels: dict[str, dict[int, Level]] = {}
    linked: dict[str, str] = {}
    links: dict[str, str] = {}
    for element in tree.iter(f"{W}abstractNum") if tree is not None else ():
        name = element.get(f"{W}abstractNumId", "")
        levels[name] = {int(each.get(f"{W}ilvl") or 0): _level(each) for each in element.iter(f"{W}lvl")}
        linked[value(element, "styleLink")] = name
        links[name] = value(element, "numStyleLink")
    nums: dict[str, str] = {}
    overrides: dict[str, dict[int, int]] = {}
    for element in tree.iter(f"{W}num") if tree is not None else ():
        num_id, name = element.get(f"{W}numId", ""), value(element, "abstractNumId")
        name = linked.get(links.get(name) or "-", name)
        replaced = {int(each.get(f"{W}ilvl") or 0): _level(each) for each in element.iter(f"{W}lvl")}
        if replaced:
            levels[f"{name}/{num_id}"] = {**levels.get(name, {}), **replaced}
            name = f"{name}/{num_id}"
        nums[num_id] = name
        starts = {int(o.get(f"{W}ilvl") or 0): value(o, "startOverride") for o in element.iter(f"{W}lvlOverride")}
        overrides[num_id] = {place: int(start) for place, start in starts.items() if start}
    return Numbering(levels, nums, overrides, styles)


def _level(element: etree._Element) -> Level:
    restart = value(element, "lvlRestart")
    return Level(
        start=int(value(element, "start") or 1),
        counts=value(element, "numFmt") or "decimal",
        shape=value(element, "lvlText"),
        style=value(element, "pStyle"),
        restart=int(restart) if restart else None,
        legal=element.find(f"{W}isLgl") is not None,
    )
