"""Cleaned HTML from a Word file as our blocks: numbers taken from the words, footnotes gathered, passages named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace

from lxml import etree
from lxml import html as lxml_html

from .anchors import with_anchors
from .blocks import Block, Cell, Footnote, Heading, Item, List, Paragraph, Quote, Row, Run, Runs, Table, words_of
from .typography import keep_together
from .word_made_plain import END, NUMBER

PRINTED = re.compile(f"{NUMBER}([^|{END}]*)\\|([^|{END}]*)\\|(\\d+){END}")
JOINED = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?[\s\u00a0]+(?=\S)")
SINGLE = re.compile(r"(\d{1,3})(?:[.)][\s\u00a0]+|\t+)(?=\S)")
HEAD = re.compile(r"(?:(?:part|section|chapter)\s+)?(\d{1,2}(?:\.\d{1,3})*)\s*(?:[.:)–—]\s*|\s+)(?=\S)", re.IGNORECASE)
AMOUNT = re.compile(
    r"(?:\d{1,3}(?:\.\d+)?)\s+(?:million|billion|thousand|per\b|percent|%|am\b|pm\b|hours?\b|days?\b|weeks?\b|months?\b"
    r"|years?\b|miles?\b|km\b|kg\b|mg\b|ml\b|cm\b|times\b)",
    re.IGNORECASE,
)
STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}


def blocks_of(clean: str) -> tuple[str, tuple[Block, ...], tuple[Footnote, ...]]:
    """Title, blocks and footnotes of a cleaned fragment. The title is "" where no paragraph has that style."""
    root = lxml_html.fragment_fromstring(clean, create_parent="div")
    marks: dict[str, str] = {}
    for link in root.iter("a"):
        target = link.get("href", "")
        if re.match(r"#(footnote|endnote)-\d", target):
            marks.setdefault(target[1:], str(len(marks) + 1))
    reader = _Reader(marks)
    notes = tuple(sorted(reader.notes(root), key=lambda note: int(note.mark)))
    blocks = with_anchors(tuple(_captioned(reader.blocks(root))))
    titles = [words_of(b.runs) for b in blocks if isinstance(b, Paragraph) and b.kind == "title"]
    return (titles[0] if titles else ""), blocks, notes


def _captioned(blocks: Iterable[Block]) -> Iterator[Block]:
    """A caption that stands before its table goes into it."""
    waiting: Paragraph | None = None
    for block in blocks:
        if isinstance(block, Table) and waiting:
            yield replace(block, caption=words_of(waiting.runs))
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = block if isinstance(block, Paragraph) and block.kind == "caption" else None
        if not waiting:
            yield block
    if waiting:
        yield waiting


@dataclass(frozen=True)
class _Reader:
    """`marks` gives each footnote's id in the file the number it is printed with, in order of reading."""

    marks: dict[str, str]

    def notes(self, root: etree._Element) -> Iterator[Footnote]:
        for item in list(root.iter("li")):
            held = item.get("id", "")
            if held in self.marks:
                paragraphs = [Paragraph(runs) for each in item.iter("p") if (runs := self.runs(each))]
                yield Footnote(f"note-{self.marks[held]}", self.marks[held], tuple(paragraphs))
                item.getparent().remove(item)

    def blocks(self, parent: etree._Element) -> Iterator[Block]:
        for element in parent:
            match element.tag:
                case "h1" | "h2" | "h3" | "h4" | "h5" | "h6" as tag:
                    if runs := self.runs(element):
                        number, runs = _head_number(runs)
                        yield Heading(tuple(replace(run, bold=False) for run in runs), int(tag[1]), number)
                case "p":
                    if runs := self.runs(element, keep_tabs=True):
                        number, runs = _passage_number(runs)
                        yield Paragraph(_settled(runs), number, kind=element.get("class", ""))
                case "ul" | "ol":
                    yield from self.list(element)
                case "table":
                    yield from self.table(element)
                case "blockquote":
                    if said := tuple(Paragraph(runs) for each in element.iter("p") if (runs := self.runs(each))):
                        yield Quote(said)

    def list(self, element: etree._Element) -> Iterator[Block]:
        items, marks = [], []
        for child in element.findall("li"):
            own = self.item_words(child)
            found = PRINTED.match(own[0].text) if own else None
            marks.append(found)
            if found:
                own = _without(own, found.end())
            inner = tuple(block for each in child if each.tag in ("ul", "ol") for block in self.list(each))
            blocks = ((Paragraph(_settled(own)),) if _settled(own) else ()) + inner
            if blocks:
                items.append(Item(blocks))
        if not items:
            return
        if len(items) == 1 and len(items[0].blocks) == 1 and isinstance(items[0].blocks[0], List):
            yield items[0].blocks[0]  # a level that the writer skipped
            return
        first = marks[0]
        style = STYLES.get(first[2], "1") if first else ("1" if element.tag == "ol" else "dot")
        yield List(tuple(items), style, int(first[3]) if first else 1)  # type: ignore[arg-type]

    def item_words(self, item: etree._Element) -> Runs:
        kept = [child for child in item if child.tag in ("ul", "ol")]
        bare = lxml_html.fragment_fromstring("<p></p>")
        bare.text = item.text
        for child in item:
            if child not in kept:
                bare.append(deepcopy(child))
        return self.runs(bare)

    def table(self, element: etree._Element) -> Iterator[Block]:
        rows, heads = [], 0
        for row in element.iter("tr"):
            in_head = row.getparent().tag == "thead"
            heads += in_head
            cells = [self.cell(cell, in_head) for cell in row if cell.tag in ("td", "th")]
            rows.append(Row(tuple(cells)))
        if not rows:
            return
        if not heads and len(rows) > 1:  # Word tables seldom say so, but their first row names the columns
            rows[0] = Row(tuple(replace(cell, head=True) for cell in rows[0].cells))
            heads = 1
        yield Table(tuple(rows), heads)

    def cell(self, cell: etree._Element, head: bool) -> Cell:
        across, down = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
        blocks = tuple(self.blocks(cell))
        return Cell(blocks, head, min(across, 60), min(down, 1000))

    def runs(self, element: etree._Element, *, keep_tabs: bool = False) -> Runs:
        found = tuple(self._runs(element, Run("")))
        return found if keep_tabs else _settled(found)

    def _runs(self, element: etree._Element, look: Run) -> Iterator[Run]:
        if element.text:
            yield replace(look, text=element.text)
        for child in element:
            match child.tag:
                case "strong":
                    yield from self._runs(child, replace(look, bold=True))
                case "em":
                    yield from self._runs(child, replace(look, italic=True))
                case "a":
                    yield from self._link(child, look)
                case "br":
                    yield replace(look, text=" ")
                case _:
                    yield from self._runs(child, look)
            if child.tail:
                yield replace(look, text=child.tail)

    def _link(self, link: etree._Element, look: Run) -> Iterator[Run]:
        target = link.get("href", "")
        if target[1:] in self.marks and target.startswith("#"):
            yield Run(self.marks[target[1:]], note=f"note-{self.marks[target[1:]]}")
        elif target.startswith("#"):  # a place in the file, or the way back from a note
            words = link.text_content()
            yield from [] if words == "↑" else [replace(look, text=words)]
        else:
            yield from self._runs(link, replace(look, href=target))


def _settled(runs: Runs) -> Runs:
    """Runs of one look joined, one space between words, none at the ends, dates kept whole."""
    joined: list[Run] = []
    for run in runs:
        words = re.sub(r"[ \t\r\n]+", " ", run.text)
        if joined and joined[-1].text.endswith(" "):
            words = words.lstrip(" ")
        if not words:
            continue
        if joined and not run.note and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + words)
        else:
            joined.append(replace(run, text=words))
    if joined:
        joined[0] = replace(joined[0], text=joined[0].text.lstrip(" "))
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip(" "))
    return tuple(replace(run, text=keep_together(run.text)) for run in joined if run.text)


def _without(runs: Runs, letters: int) -> Runs:
    """Runs without their first letters."""
    left: list[Run] = []
    for run in runs:
        cut = min(letters, len(run.text)) if not run.note else 0
        letters -= cut
        left.append(replace(run, text=run.text[cut:]))
    return tuple(run for run in left if run.text)


def _head_number(runs: Runs) -> tuple[str, Runs]:
    said = words_of(runs)
    if found := PRINTED.match(said):
        return re.sub(r"(?i)^(part|section|chapter)\s+", "", found[1]).strip(" .:)"), _settled(
            _without(runs, found.end())
        )
    if found := HEAD.match(said):
        return found[1], _settled(_without(runs, found.end()))
    return "", runs


def _passage_number(runs: Runs) -> tuple[str, Runs]:
    said = words_of(runs)
    if found := PRINTED.match(said):
        return found[1].strip().strip(".()"), _without(runs, found.end())
    stripped = len(said) - len(said.lstrip())
    said = said.lstrip()
    if not AMOUNT.match(said) and (found := JOINED.match(said) or SINGLE.match(said)):
        return found[1], _without(runs, stripped + found.end())
    return "", runs
