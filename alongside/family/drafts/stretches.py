"""A part of a draft in stretches: passages to read, and warnings in the place of passages that stay folded away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.documents.blocks import Block, Footnote, List, Paragraph, walk
from alongside.documents.draft import Part, Passage
from alongside.documents.kept_drafts import KeptDraft, Upsetting


@dataclass(frozen=True, slots=True)
class Stretch:
    """Either `blocks` to read, or a `warning` of what stays unseen until asked for."""

    blocks: tuple[Block, ...] = ()
    warning: Warned | None = None


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning, the first and last passage it stands for, and the passage to go on with, if the report goes on."""

    said: Upsetting
    first: Passage
    last: Passage
    after: Passage | None


def stretches(kept: KeptDraft, part: Part, opened: Iterable[str]) -> list[Stretch]:
    """The part as it is shown. `opened`: anchors the reader asked to see; a warning round one of them is gone."""
    folded = _folded(kept, set(opened))
    shown: list[Stretch] = []
    run: list[Block] = []
    for block in part.blocks:
        warned = next((folded[anchor] for anchor in _anchors(block) if anchor in folded), None)
        if warned is None:
            run.append(block)
            continue
        if run:
            shown.append(Stretch(tuple(run)))
            run = []
        if not shown or shown[-1].warning is not warned:
            shown.append(Stretch(warning=warned))
    if run:
        shown.append(Stretch(tuple(run)))
    return shown


def _folded(kept: KeptDraft, opened: set[str]) -> dict[str, Warned]:
    passages = kept.draft.passages
    places = {passage.anchor: place for place, passage in enumerate(passages)}
    found: dict[str, Warned] = {}
    for said in kept.upsetting:
        if said.first not in places or said.last not in places:
            continue
        first, last = places[said.first], places[said.last]
        inside = passages[first : last + 1]
        if not opened.isdisjoint(passage.anchor for passage in inside):
            continue
        after = passages[last + 1] if last + 1 < len(passages) else None
        warned = Warned(said, passages[first], passages[last], after)
        found |= {passage.anchor: warned for passage in inside}
    return found


def _anchors(block: Block) -> list[str]:
    if isinstance(block, List):
        return [item.anchor for item in block.items]
    return [block.anchor]


def notes_of(shown: Iterable[Stretch], part: Part) -> tuple[Footnote, ...]:
    """The footnotes that what is shown points to; those of folded passages stay folded too."""
    paragraphs = (block for stretch in shown for block in walk(stretch.blocks) if isinstance(block, Paragraph))
    pointed = {run.note for paragraph in paragraphs for run in paragraph.runs if run.note}
    return tuple(note for note in part.notes if note.id in pointed)
