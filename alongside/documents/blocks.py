"""One tree of blocks for everything that is read: drafts, letters, leaflets, Impact Statements.

A document is a tuple of blocks: plain, frozen, with nothing about looks. `as_html`, `as_text` and `pdf` draw it.
Text is kept as it will be read: typographic quotes, no-break spaces, one space between words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass, fields
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look. `note` is the id of the footnote it points to, and `text` then its mark."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    note: str = ""
    lang: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. Level 1 begins a part of a report; letters and leaflets begin at 1 as well."""

    runs: Runs
    level: int = 2
    number: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `number` is the writer's own, such as 3.4. `lang` is set where it is not English."""

    runs: Runs
    number: str = ""
    anchor: str = ""
    kind: Literal["", "lead", "small", "caption", "title", "subtitle", "recommendation"] = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: paragraphs, perhaps with a list inside."""

    blocks: tuple[Block, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list. `style` is how its items are marked: a dot, or 1 a A i I, counted from `start`."""

    items: tuple[Item, ...]
    style: Literal["dot", "1", "a", "A", "i", "I"] = "dot"
    start: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `head` says that it names its column (first rows) or its row (first cell)."""

    blocks: tuple[Block, ...]
    head: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one-way headers: the first `head_rows` rows name the columns."""

    rows: tuple[Row, ...]
    head_rows: int = 1
    caption: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, set apart."""

    paragraphs: tuple[Paragraph, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: `id` is what runs point to, `mark` what is printed."""

    id: str
    mark: str
    paragraphs: tuple[Paragraph, ...]


Block = Heading | Paragraph | List | Table | Quote

KINDS: dict[str, Any] = {
    kind.__name__.lower(): kind for kind in (Run, Heading, Paragraph, Item, List, Cell, Row, Table, Quote, Footnote)
}


def to_json(value: Any) -> Any:
    """The tree as plain lists and dicts; what a field leaves at its default is left out. Typst reads the same shape."""
    if isinstance(value, tuple):
        return [to_json(each) for each in value]
    name = type(value).__name__.lower()
    if KINDS.get(name) is not type(value):
        return value
    told = {"is": name}
    for field in fields(value):
        held = getattr(value, field.name)
        if field.default is MISSING or held != field.default:
            told[field.name] = to_json(held)
    return told


def from_json(value: Any) -> Any:
    """The tree again. Raises KeyError or TypeError where the shape is not ours."""
    if isinstance(value, list):
        return tuple(from_json(each) for each in value)
    if isinstance(value, dict):
        kind = KINDS[value["is"]]
        return kind(**{name: from_json(held) for name, held in value.items() if name != "is"})
    return value


def words_of(runs: Iterable[Run]) -> str:
    """The text of runs without footnote marks: what a passage says."""
    return "".join(run.text for run in runs if not run.note)


def paragraph(text: str, **more: Any) -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph((Run(text),), **more)


def heading(text: str, level: int = 2, **more: Any) -> Heading:
    """A heading of plain text."""
    return Heading((Run(text),), level, **more)


def dots(*texts: str) -> List:
    """A list of plain sentences, each with a dot."""
    return List(tuple(Item((paragraph(text),)) for text in texts))


def walk(blocks: Iterable[Any]) -> Iterator[Any]:
    """Every block and every block inside it, in the order they are read. Items, rows and cells are passed through."""
    for block in blocks:
        yield block
        match block:
            case List(items=items):
                for item in items:
                    yield from walk(item.blocks)
            case Table(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield from walk(cell.blocks)
            case Quote(paragraphs=paragraphs):
                yield from paragraphs
