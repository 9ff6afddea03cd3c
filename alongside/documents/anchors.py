"""Names for the passages of one version: p3-4 for paragraph 3.4, r2 for recommendation 2, else counted."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from .blocks import Block, Heading, Item, List, Paragraph, Quote, Table, words_of

RECOMMENDATION = re.compile(r"recommendation\s+(\d{1,3})\b", re.IGNORECASE)


def with_anchors(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks, each passage and heading with a name that no other in this version has."""
    return tuple(_Namer().blocks(blocks))


class _Namer:
    """Gives out names. A number used twice gets a letter: p3-4, p3-4b."""

    def __init__(self) -> None:
        self.given: Counter[str] = Counter()
        self.unnumbered = self.headings = self.tables = 0
        self.before = ""

    def name(self, wanted: str) -> str:
        self.given[wanted] += 1
        times = self.given[wanted]
        if times == 1:
            return wanted
        suffix = chr(ord("a") + times - 1) if times <= 26 else f"x{times}"
        return self.name(f"{wanted}{suffix}")

    def next_unnumbered(self) -> str:
        self.unnumbered += 1
        return self.name(f"n{self.unnumbered}")

    def blocks(self, blocks: tuple[Block, ...]) -> list[Block]:
        return [self.block(block) for block in blocks]

    def block(self, block: Block) -> Block:
        match block:
            case Heading(number=number):
                self.before = ""
                self.headings += 1
                return replace(block, anchor=self.name(f"h{_dashed(number)}" if number else f"head-{self.headings}"))
            case Paragraph(kind="title" | "subtitle" | "caption"):
                return block
            case Paragraph():
                return self.paragraph(block)
            case List(items=items):
                return replace(block, items=tuple(self.item(item) for item in items))
            case Table():
                self.tables += 1
                return replace(block, anchor=self.name(f"t{self.tables}"))
            case Quote():
                return replace(block, anchor=self.next_unnumbered())

    def paragraph(self, block: Paragraph) -> Paragraph:
        found = RECOMMENDATION.match(words_of(block.runs))
        if found:
            block = replace(block, kind="recommendation")
        wanted = f"p{_dashed(block.number)}" if block.number else f"r{found[1]}" if found else ""
        anchor = self.name(wanted) if wanted else self.next_unnumbered()
        self.before = anchor
        return replace(block, anchor=anchor)

    def item(self, item: Item) -> Item:
        self.given[f"{self.before}-i"] += 1
        place = self.given[f"{self.before}-i"]
        anchor = self.name(f"{self.before}-i{place}") if self.before else self.next_unnumbered()
        inside = tuple(self.block(block) if isinstance(block, List) else block for block in item.blocks)
        return replace(item, anchor=anchor, blocks=inside)


def _dashed(number: str) -> str:
    return re.sub(r"[^0-9A-Za-z]+", "-", number).strip("-").lower()
