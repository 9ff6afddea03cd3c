"""A part of a report in stretches: passages to read, and warnings in the place of passages that stay folded away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.documents.blocks import Block, Footnote, List, Paragraph, walk
from alongside.documents.draft import Draft, Part, Passage


@dataclass(frozen=True, slots=True)
class HardToRead:
    """Passages from anchor `first` to `last`, both counted. `title` and `words` say what is there and what is not."""

    first: str
    last: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning, the first and last passage it stands for, and the passage to go on with, if the report goes on."""

    said: HardToRead
    first: Passage
    last: Passage
    after: Passage | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Either `blocks` to read with the `notes` they point to, or a `warning` of what stays unseen until asked for."""

    blocks: tuple[Block, ...] = ()
    notes: tuple[Footnote, ...] = ()
    warning: Warned | None = None


def stretches(draft: Draft, hard: Iterable[HardToRead], part: Part, opened: Iterable[str]) -> list[Stretch]:
    """The part as it is shown. `opened`: anchors the reader asked to see; a warning round one of them is gone."""
    folded = _folded(draft, hard, set(opened))
    shown: list[Stretch] = []
    run: list[Block] = []
    for block in part.blocks:
        warned = next((folded[anchor] for anchor in _anchors(block) if anchor in folded), None)
        if warned is None:
            run.append(block)
            continue
        if run:
            shown.append(_read(run, part))
            run = []
        if not shown or shown[-1].warning is not warned:
            shown.append(Stretch(warning=warned))
    if run:
        shown.append(_read(run, part))
    return shown


def _folded(draft: Draft, hard: Iterable[HardToRead], opened: set[str]) -> dict[str, Warned]:
    places = {passage.anchor: place for place, passage in enumerate(draft.passages)}
    found: dict[str, Warned] = {}
    for said in hard:
        if said.first not in places or said.last not in places:
            continue
        first, last = places[said.first], places[said.last]
        inside = draft.passages[first : last + 1]
        if not opened.isdisjoint(passage.anchor for passage in inside):
            continue
        after = draft.passages[last + 1] if last + 1 < len(draft.passages) else None
        warned = Warned(said, draft.passages[first], draft.passages[last], after)
        found |= {passage.anchor: warned for passage in inside}
    return found


def _anchors(block: Block) -> list[str]:
    return [item.anchor for item in block.items] if isinstance(block, List) else [block.anchor]


def _read(blocks: list[Block], part: Part) -> Stretch:
    pointed = {run.note for block in walk(blocks) if isinstance(block, Paragraph) for run in block.runs if run.note}
    return Stretch(tuple(blocks), tuple(note for note in part.notes if note.id in pointed))
