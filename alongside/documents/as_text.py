"""Blocks as plain text: for e-mail, for reading aloud, for the checks that look for names."""

from __future__ import annotations

from collections.abc import Iterable

from .blocks import Block, Footnote, Heading, Item, List, Paragraph, Quote, Row, Table, words_of

NUMERALS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def text(blocks: Iterable[Block], notes: Iterable[Footnote] = ()) -> str:
    """The blocks as paragraphs of text, an empty line between them, footnotes last."""
    pieces = [_block(block) for block in blocks]
    pieces += [f"[{note.mark}] " + _paragraphs(note.paragraphs) for note in notes]
    return "\n\n".join(piece for piece in pieces if piece)


def mark_of(listed: List, place: int) -> str:
    """How item number `place` (from 0) of a list is marked: "•", "3.", "c)", "iv)"."""
    number = listed.start + place
    match listed.style:
        case "dot":
            return "•"
        case "1":
            return f"{number}."
        case "a" | "A" as first:
            return f"{chr(ord(first) + (number - 1) % 26)})"
        case "i" | "I" as first:
            numeral = NUMERALS[number] if number < len(NUMERALS) else str(number)
            return f"{numeral if first == 'i' else numeral.upper()})"


def _numbered(block: Heading | Paragraph) -> str:
    said = words_of(block.runs).strip()
    return f"{block.number} {said}" if block.number else said


def _paragraphs(paragraphs: Iterable[Paragraph]) -> str:
    return "\n\n".join(_numbered(each) for each in paragraphs)


def _item(item: Item, mark: str) -> str:
    inside = "\n".join(_block(block) for block in item.blocks)
    return f"{mark} " + inside.replace("\n", "\n  ")


def _row(row: Row) -> str:
    return " | ".join(" ".join(text(cell.blocks).split()) for cell in row.cells)


def _block(block: Block) -> str:
    match block:
        case Heading() | Paragraph():
            return _numbered(block)
        case List(items=items):
            return "\n".join(_item(item, mark_of(block, place)) for place, item in enumerate(items))
        case Table(rows=rows, caption=caption):
            return "\n".join([caption] * bool(caption) + [_row(row) for row in rows])
        case Quote(paragraphs=paragraphs):
            return _paragraphs(paragraphs)
