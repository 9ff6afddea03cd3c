"""The few signs a partnership may write its own pages with, and nothing else: what comes out is a tree of blocks.

    # A heading                a heading
    - one thing                a list with dots
    1. first                   a numbered list
    > Words to say.            words to use, set apart
    **bold**  [text](https://example.org)

Everything else is plain text. An address that is not https, mailto or tel stays text; there is no way to write HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from alongside.documents.blocks import Block, Item, List, Paragraph, Quote, Run, Runs, heading
from alongside.documents.typography import keep_together

_SIGNS = re.compile(r"(?P<dot>[-*] )|(?P<step>\d{1,2}[.)] )|(?P<quote>> ?)|(?P<heading>#{1,4} )")
_INLINE = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\[(?P<text>[^\]]+)\]\((?P<href>(?:https://|mailto:|tel:)[^\s()]+)\)")


def local_blocks(text: str) -> tuple[Block, ...]:
    """The text as blocks. Any text is read; there are no mistakes in it."""
    lines = [(_sign(line), line.strip()) for line in text.replace("\r\n", "\n").split("\n")]
    return tuple(block for sign, group in groupby(lines, lambda pair: pair[0]) for block in _drawn(sign, list(group)))


def _sign(line: str) -> str:
    found = _SIGNS.match(line.strip())
    return str(found.lastgroup) if found else "words" if line.strip() else ""


def _drawn(sign: str, group: list[tuple[str, str]]) -> Iterator[Block]:
    said = [keep_together(_SIGNS.sub("", line, count=1) if sign not in ("words", "") else line) for _, line in group]
    match sign:
        case "words":
            yield Paragraph(_runs(" ".join(said)))
        case "heading":
            yield from (heading(line, 4) for line in said)
        case "quote":
            yield Quote(tuple(Paragraph(_runs(line)) for line in said))
        case "dot" | "step":
            items = tuple(Item((Paragraph(_runs(line)),)) for line in said)
            yield List(items, "dot" if sign == "dot" else "1")


def _runs(said: str) -> Runs:
    made, at = [], 0
    for found in _INLINE.finditer(said):
        made.append(Run(said[at : found.start()]))
        made.append(Run(found["bold"], bold=True) if found["bold"] else Run(found["text"], href=found["href"]))
        at = found.end()
    return tuple(run for run in [*made, Run(said[at:])] if run.text)
