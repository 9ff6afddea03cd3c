"""One version of a report: its blocks, its passages with names that last within it, and what its file carried along."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from .as_text import text
from .blocks import Block, Footnote, Heading, Item, List, Paragraph, Quote, Table, from_json, to_json, walk, words_of
from .typography import plain
from .word_contents import Remark

CONTEXT = 48
"""How many letters before and after a passage are kept to find it again in another version."""


@dataclass(frozen=True)
class Passage:
    """Something a reader can speak about. `anchor` names it within its version; `hash` is of its words alone.

    `prefix` and `suffix` are the words that stand around it; `part` is the number of its part.
    """

    anchor: str
    number: str
    text: str
    hash: str
    prefix: str
    suffix: str
    part: int


@dataclass(frozen=True)
class Part:
    """What stands on one page of the reader.

    `number` counts the parts from 1; what stands before the first of them, if anything does, is part 0. `label` is the
    writer's own number, or "".
    """

    number: int
    label: str
    title: str
    anchor: str
    blocks: tuple[Block, ...]
    notes: tuple[Footnote, ...]

    @property
    def words(self) -> int:
        return len(text(self.blocks).split())


@dataclass(frozen=True)
class Draft:
    """A draft as read from a file. `file_hash` is SHA-256 of the bytes; `text_hash` of the words and their numbers."""

    title: str
    blocks: tuple[Block, ...]
    notes: tuple[Footnote, ...]
    file_hash: str
    warnings: tuple[Remark, ...] = ()

    @cached_property
    def text_hash(self) -> str:
        return hashed(text(self.blocks, self.notes))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        return tuple(_parts(self))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        said = [(part.number, *each) for part in self.parts for each in _passages(part.blocks)]
        texts = [plain(words) for _, _, _, words in said]
        return tuple(
            Passage(
                anchor=anchor,
                number=number,
                text=words,
                hash=hashed(words),
                prefix=texts[place - 1][-CONTEXT:] if place else "",
                suffix=texts[place + 1][:CONTEXT] if place + 1 < len(texts) else "",
                part=part,
            )
            for place, (part, anchor, number, words) in enumerate(said)
        )

    def passage(self, anchor: str) -> Passage | None:
        """The passage with that anchor in this version, or None."""
        return next((each for each in self.passages if each.anchor == anchor), None)

    def to_json(self) -> dict[str, Any]:
        """All of it as plain values, to be kept; `from_json` gives the same draft back."""
        return {
            "shape": 1,
            "title": self.title,
            "file_hash": self.file_hash,
            "text_hash": self.text_hash,
            "blocks": to_json(self.blocks),
            "notes": to_json(self.notes),
            "warnings": [asdict(each) for each in self.warnings],
        }

    @classmethod
    def from_json(cls, held: dict[str, Any]) -> Draft:
        if held["shape"] != 1:
            raise ValueError(f"a draft of shape {held['shape']!r} is not known")
        warnings = tuple(Remark(**each) for each in held["warnings"])
        return cls(held["title"], from_json(held["blocks"]), from_json(held["notes"]), held["file_hash"], warnings)


def hashed(words: str) -> str:
    """SHA-256 of words, however their spaces and quotes were typed."""
    return hashlib.sha256(unicodedata.normalize("NFC", plain(words)).encode()).hexdigest()


def part_level(blocks: tuple[Block, ...]) -> int:
    """The heading level that begins a part: 1, unless the file's only level-1 heading is its title."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    if not levels:
        return 1
    top = min(levels)
    return top + 1 if levels.count(top) == 1 and levels[0] == top and levels.count(top + 1) > 1 else top


def _parts(draft: Draft) -> Iterator[Part]:
    level = part_level(draft.blocks)
    begun: list[tuple[Heading | None, list[Block]]] = [(None, [])]
    for block in draft.blocks:
        if isinstance(block, Heading) and block.level == level:
            begun.append((block, []))
        else:
            begun[-1][1].append(block)
    first_words = [block for block in begun[0][1] if not _is_title(block)]
    kept = begun[1:] if len(begun) > 1 and not first_words else begun
    for number, (head, blocks) in enumerate(kept, start=1 if kept[0][0] or len(kept) == 1 else 0):
        pointed = {run.note for block in walk(blocks) if isinstance(block, Paragraph) for run in block.runs if run.note}
        title = words_of(head.runs) if head else "The report" if len(kept) == 1 else "At the start"
        notes = tuple(note for note in draft.notes if note.id in pointed)
        yield Part(number, head.number if head else "", title, head.anchor if head else "start", tuple(blocks), notes)


def _is_title(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.kind in ("title", "subtitle"))


def _passages(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str, str]]:
    for block in blocks:
        match block:
            case Paragraph(anchor=anchor, number=number, runs=runs) if anchor:
                yield anchor, number, words_of(runs)
            case Quote(anchor=anchor) | Table(anchor=anchor) if anchor:
                yield anchor, "", text([block])
            case List(items=items):
                yield from _items(items)


def _items(items: tuple[Item, ...]) -> Iterator[tuple[str, str, str]]:
    for item in items:
        own = tuple(block for block in item.blocks if not isinstance(block, List))
        if item.anchor:
            yield item.anchor, "", text(own)
        for block in item.blocks:
            if isinstance(block, List):
                yield from _items(block.items)
