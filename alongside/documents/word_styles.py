"""Word's styles, as far as meaning goes: which is a heading of which level, a quote, a list, a table of contents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from .word_contents import W

Role = Literal["title", "subtitle", "quote", "caption", "contents", "list", "passage"]
HEADING = re.compile(r"^heading ([1-9])$")


@dataclass(frozen=True)
class Style:
    """One paragraph style: its name in small letters, what it is based on, and the numbering and outline it sets."""

    name: str
    based_on: str
    num_id: str
    level: str
    outline: str


@dataclass(frozen=True)
class Styles:
    """Every paragraph style of the file, by id."""

    by_id: dict[str, Style]

    def chain(self, style_id: str) -> list[Style]:
        """The style and those it is based on, nearest first."""
        found: list[Style] = []
        seen: set[str] = set()
        while style_id in self.by_id and style_id not in seen:
            seen.add(style_id)
            found.append(self.by_id[style_id])
            style_id = found[-1].based_on
        return found

    def heading_level(self, style_id: str, own_outline: str) -> int:
        """1 to 6 for a heading, 0 for anything else. Outline levels in Word are counted from 0; 9 is body text."""
        if own_outline.isdigit():
            return min(int(own_outline) + 1, 6) if int(own_outline) < 9 else 0
        for style in self.chain(style_id):
            if named := HEADING.match(style.name):
                return min(int(named[1]), 6)
            if style.outline.isdigit():
                return min(int(style.outline) + 1, 6) if int(style.outline) < 9 else 0
        return 0

    def role(self, style_id: str) -> Role:
        """What a paragraph that is no heading is for, by the name of its style."""
        for style in self.chain(style_id):
            name = style.name
            if name.startswith("toc ") or name in ("toc heading", "table of figures"):
                return "contents"
            if name in ("title", "subtitle", "caption"):
                return name  # type: ignore[return-value]
            if "quote" in name or name == "block text":
                return "quote"
            if name.startswith("list"):
                return "list"
        return "passage"


def read_styles(tree: etree._Element | None) -> Styles:
    """The styles of word/styles.xml; none if the file has none."""
    by_id: dict[str, Style] = {}
    for element in tree.iter(f"{W}style") if tree is not None else ():
        if element.get(f"{W}type") == "paragraph":
            by_id[element.get(f"{W}styleId", "")] = Style(
                name=(value(element, "name") or "").lower(),
                based_on=value(element, "basedOn"),
                num_id=value(element, "pPr", "numPr", "numId"),
                level=value(element, "pPr", "numPr", "ilvl"),
                outline=value(element, "pPr", "outlineLvl"),
            )
    return Styles(by_id)


def value(element: etree._Element | None, *path: str) -> str:
    """The w:val of a child found along a path of names, or ""."""
    for name in path:
        element = element.find(f"{W}{name}") if element is not None else None
    return element.get(f"{W}val", "") if element is not None else ""
