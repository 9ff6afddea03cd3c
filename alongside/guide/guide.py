"""Makes the guide of its sources (pages/*.yaml), the process in force and the partnership's own pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from alongside.documents.as_html import html
from alongside.documents.blocks import Block, Heading, Item, List, Paragraph, Quote, Run, heading, paragraph, words_of
from alongside.documents.filled import blocks, filled, runs
from alongside.guide.local_text import local_blocks
from alongside.guide.rules_in_words import numbers_in_force, rules_shown
from alongside.local.pages import LocalPage
from alongside.process_files import types_with, written_for
from casebook import Process

HERE = Path(__file__).parent
SITUATIONS = {
    "phone": "On the phone",
    "visit": "At the door, or on a visit",
    "letter": "In a letter",
    "child": "With a child",
    "prison": "To someone in prison or custody",
    "interpreter": "Through an interpreter",
    "held": "When the police have asked us to wait",
}
"""In which situations a page gives words to use, and what each is called."""


SHORTER = {"here": "Here with us"}
"""What a list of places calls one whose heading is long."""


@dataclass(frozen=True)
class Part:
    """Some pages of the guide under one title."""

    title: str
    pages: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class GuidePage:
    """One page. `step`: its number among the seven, or 0. `words`: situation -> sentences, for pages that have them.

    `blocks` are all of it under the title: what to do, words to use, what goes wrong, the rules, and what is local.
    """

    name: str
    title: str
    step: int
    in_short: str
    part: str
    words: Mapping[str, tuple[str, ...]]
    blocks: tuple[Block, ...]

    @property
    def slug(self) -> str:
        """Its name in an address."""
        return self.name.replace("_", "-")

    @property
    def kicker(self) -> str:
        return f"Step {self.step} of seven" if self.step else self.part

    @property
    def anchors(self) -> tuple[tuple[str, str], ...]:
        """The places within it: (anchor, title)."""
        found = (block for block in self.blocks if isinstance(block, Heading) and block.anchor and block.level == 2)
        return tuple((block.anchor, SHORTER.get(block.anchor) or words_of(block.runs)) for block in found)

    def html(self) -> Markup:
        """All of it under its title, as a fragment of a page that has the h1."""
        return html(self.blocks, first_heading=1)


@dataclass(frozen=True, eq=False)
class Guide:
    """The whole guide as it stands on a day. `pages` in the order of the work."""

    title: str
    lead: str
    partnership: str
    day: date
    parts: tuple[Part, ...]
    pages: tuple[GuidePage, ...]

    def page(self, name: str) -> GuidePage:
        """The page of this name. Raises KeyError."""
        return {page.name: page for page in self.pages}[name]


def the_guide(process: Process, day: date, partnership: str, local: tuple[LocalPage, ...] = ()) -> Guide:
    """The guide with the numbers in force on `day` and a partnership's own pages."""
    contents = _contents()
    numbers = numbers_in_force(process, day)
    parts = tuple(Part(part["title"], tuple(part["pages"])) for part in contents["parts"])
    pages = tuple(
        _page(name, part.title, process, day, numbers, partnership, [each for each in local if each.beside == name])
        for part in parts
        for name in part.pages
    )
    return Guide(contents["title"], filled(contents["lead"], {}), partnership, day, parts, pages)


@cache
def _contents() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load((HERE / "contents.yaml").read_text(encoding="utf-8"))
    return told


def page_names() -> tuple[str, ...]:
    """The pages of the guide, in order."""
    return tuple(name for part in _contents()["parts"] for name in part["pages"])


@cache
def source(name: str) -> dict[str, Any]:
    """What is written for a page, as it stands in its file."""
    told: dict[str, Any] = yaml.safe_load((HERE / "pages" / f"{name}.yaml").read_text(encoding="utf-8"))
    return told


def _page(
    name: str,
    part: str,
    process: Process,
    day: date,
    numbers: Mapping[str, str],
    partnership: str,
    local: Sequence[LocalPage],
) -> GuidePage:
    told, values = source(name), {"numbers": numbers}
    words = {
        situation: tuple(filled(said, values) for said in told["words"][situation])
        for situation in SITUATIONS
        if situation in told.get("words", {})
    }
    return GuidePage(
        name=name,
        title=told["title"],
        step=told.get("step", 0),
        in_short=filled(told["in_short"], values),
        part=part,
        words=words,
        blocks=(
            *_to_do(told, values),
            *_of_one_kind(name, process, day, values),
            *_words_to_use(words),
            *_goes_wrong(told, values),
            *_local(local, partnership),
            *_rests_on(told, process, day),
        ),
    )


def _to_do(told: Mapping[str, Any], values: dict[str, Any]) -> Iterable[Block]:
    if "do" in told:
        yield _anchored("What to do", "what-to-do")
        yield from blocks([{"steps": told["do"]}], values)
    yield from blocks(told.get("more", []), values)


def _of_one_kind(name: str, process: Process, day: date, values: dict[str, Any]) -> Iterable[Block]:
    """What a page says of one kind of review alone: the guide.yaml of its folder."""
    for kind in types_with("guide"):
        own = written_for(kind, "guide", day).get(name)
        if own:
            yield heading(f"In a {process.types[kind]['name']}", 3)
            yield from blocks([{"dots": own}], values)


def _words_to_use(words: Mapping[str, tuple[str, ...]]) -> Iterable[Block]:
    if words:
        yield _anchored("Words to use", "words")
        yield paragraph("In these sentences you are Helen, and the review is about Jay. Leave silence after each one.")
    for situation, sentences in words.items():
        yield Heading((Run(SITUATIONS[situation]),), 3, anchor=situation)
        yield Quote(tuple(Paragraph(runs(sentence)) for sentence in sentences))


def _goes_wrong(told: Mapping[str, Any], values: dict[str, Any]) -> Iterable[Block]:
    if "goes_wrong" not in told:
        return
    yield _anchored("What goes wrong", "goes-wrong")
    items = []
    for entry in told["goes_wrong"]:
        said = entry if isinstance(entry, str) else entry["says"]
        parts = [Paragraph(runs(filled(said, values)))]
        if not isinstance(entry, str):
            parts.append(Paragraph((Run(f"Source: {entry['source']}"),), kind="small"))
        items.append(Item(tuple(parts)))
    yield List(tuple(items))


def _local(local: Sequence[LocalPage], partnership: str) -> Iterable[Block]:
    if local:
        yield _anchored(f"Here in {partnership}", "here")
    for page in local:
        yield heading(page.title, 3)
        yield from local_blocks(page.text)


def _rests_on(told: Mapping[str, Any], process: Process, day: date) -> Iterable[Block]:
    if told.get("rests_on"):
        yield _anchored("The rules this rests on", "rules")
        yield paragraph(
            "Taken from the process in force, not written here. Where a source was not checked, it says so."
        )
        yield from rules_shown(told["rests_on"], process, day)


def _anchored(title: str, anchor: str) -> Heading:
    return Heading((Run(title),), 2, anchor=anchor)
