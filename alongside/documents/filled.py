"""Fills written sources (letters, leaflets) with values and makes blocks. A name that was not given stops it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, UndefinedError

from alongside.design import words as design_words

from .blocks import Block, Heading, Item, List, Paragraph, Quote, Run, Runs
from .typography import keep_together

Included = Callable[[str], Iterable[Any]]


class WordsMissing(Exception):
    """A source asks for a value that it was not given, or holds something that is no entry. Says where."""


BOLD, PLAIN = "\ue000", "\ue001"
IN_BOLD = re.compile(f"{BOLD}(.*?){PLAIN}", re.DOTALL)


def _environment() -> Environment:
    # Nothing is escaped here: what comes out is text for a tree of blocks, which escapes when it is drawn.
    made = Environment(undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True)  # noqa: S701
    made.filters.update(design_words.FILTERS)
    made.filters["strong"] = lambda words: f"{BOLD}{words}{PLAIN}"
    return made


ENVIRONMENT = _environment()


@lru_cache(maxsize=2000)
def _template(words: str) -> Template:
    return ENVIRONMENT.from_string(words)


def filled(words: str, values: dict[str, Any]) -> str:
    """One sentence or more of a source with its values, dates kept whole. Raises WordsMissing for a name not given."""
    try:
        said = _template(words).render(values)
    except UndefinedError as fault:
        raise WordsMissing(f"{fault.message}, in {words!r}") from fault
    return keep_together(said).strip()


def runs(said: str) -> Runs:
    """Text with bold marks as runs; every run of spaces becomes one."""
    pieces = IN_BOLD.split(re.sub(r"[ \t\n]+", " ", said))
    return tuple(Run(words, bold=bool(place % 2)) for place, words in enumerate(pieces) if words)


def paragraphs(said: str, kind: Any = "") -> Iterator[Paragraph]:
    """Text as paragraphs: an empty line parts two of them."""
    for piece in re.split(r"\n[ \t]*\n", said.replace("\r\n", "\n")):
        if piece.strip():
            yield Paragraph(runs(piece.strip()), kind=kind)


def _nothing_included(name: str) -> Iterable[Any]:
    raise WordsMissing(f"nothing is included here, not even {name!r}")


def blocks(entries: Iterable[Any], values: dict[str, Any], included: Included = _nothing_included) -> Iterator[Block]:
    """The blocks of a source. An entry is a sentence, or one of heading, dots, steps, quote, lead, include, each, if.

    What turns out empty is left out, so a source may say `{% if next_meeting %}…{% endif %}`. `included(name)` gives
    the entries that several sources share.
    """
    for entry in entries:
        if isinstance(entry, str):
            yield from paragraphs(filled(entry, values))
            continue
        match entry:
            case {"if": asked, "then": then}:
                if filled(f"{{{{ 'yes' if {asked} else '' }}}}", values):
                    yield from blocks(then, values, included)
            case {"heading": words}:
                if said := filled(words, values):
                    yield Heading(runs(said), 2)
            case {"lead": words}:
                yield from paragraphs(filled(words, values), "lead")
            case {"small": words}:
                yield from paragraphs(filled(words, values), "small")
            case {"quote": words}:
                if quoted := tuple(paragraphs(filled(words, values))):
                    yield Quote(quoted)
            case {"dots": told} | {"steps": told}:
                yield from _list(told, values, "dot" if "dots" in entry else "1")
            case {"include": name}:
                yield from blocks(included(name), values, included)
            case {"each": rows, "as": name, "blocks": inside}:
                for row in values[rows]:
                    yield from blocks(inside, {**values, name: row}, included)
            case _:
                raise WordsMissing(f"not an entry of a source: {entry!r}")


def _list(told: Any, values: dict[str, Any], style: Any) -> Iterator[List]:
    """A list of templates, or the name of a value that is a list (whose words are not templates)."""
    said = (
        [keep_together(each) for each in values[told]] if isinstance(told, str) else [filled(t, values) for t in told]
    )
    items = tuple(Item((Paragraph(runs(each)),)) for each in said if each.strip())
    if items:
        yield List(items, style)
