"""A draft on paper for one person: a cover that warns before anything is read, and a wide margin to write in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from alongside.design.words import day_year

from .blocks import Block, Heading, to_json
from .draft import Draft, part_level
from .pdf import make_pdf
from .typography import keep_together


class Hard(Protocol):
    """Passages that are hard to read: anchors `first` to `last`, what is there and what is not."""

    @property
    def first(self) -> str: ...
    @property
    def last(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def words(self) -> str: ...


@dataclass(frozen=True)
class DraftCopy:
    """Whose copy it is. `name` as on the envelope, `label` of the version ("2"), `subject` the name this person uses.

    `number` of the copy where copies are counted, else "". `ring` is name and number of whom to ring, `hours` when.
    """

    name: str
    label: str
    on: date
    subject: str
    ring: str
    hours: str
    number: str = ""
    colour: str = "#114b57"


def draft_copy_pdf(draft: Draft, copy: DraftCopy, hard: Iterable[Hard] = ()) -> bytes:
    """The paper copy, tagged, with no date to finish by. Warnings stand on the cover and where the passages begin."""
    warned = tuple(hard)
    day = keep_together(day_year(copy.on))
    numbered = f" Copy {copy.number}." if copy.number else ""
    told = {
        "title": "A draft for you to read",
        "day": copy.on.isoformat(),
        "colour": copy.colour,
        "subject": copy.subject,
        "hard": [{"title": keep_together(each.title), "words": keep_together(each.words)} for each in warned],
        "ring": keep_together(copy.ring),
        "hours": keep_together(copy.hours),
        "whose": f"This copy is for {copy.name}. Draft {copy.label}, {day}.{numbered}",
        "pieces": list(_pieces(draft, warned)),
        "notes": {note.id: to_json(note) for note in draft.notes},
    }
    return make_pdf("documents/draft_copy.typ", told)


def _pieces(draft: Draft, warned: tuple[Hard, ...]) -> Iterator[dict[str, Any]]:
    """The blocks in pieces, a warning ahead of the piece it is about."""
    begins = {each.first: each for each in warned}
    down = part_level(draft.blocks) - 1
    piece: list[Block] = []
    for block in draft.blocks:
        warning = begins.get(getattr(block, "anchor", ""))
        if warning:
            yield {"blocks": _told(piece, down)}
            yield {"warning": {"words": keep_together(warning.words), "after": _after(draft, warning.last)}}
            piece = []
        piece.append(block)
    yield {"blocks": _told(piece, down)}


def _told(blocks: list[Block], down: int) -> Any:
    """As JSON, parts at level 2: the cover has the first heading."""
    return to_json(
        tuple(
            Heading(block.runs, min(4, max(2, block.level - down + 1)), block.number, block.anchor)
            if isinstance(block, Heading)
            else block
            for block in blocks
        )
    )


def _after(draft: Draft, last: str) -> str:
    """The number of the passage that follows the hard ones, or ""."""
    anchors = [passage.anchor for passage in draft.passages]
    if last not in anchors:
        return ""
    later = draft.passages[anchors.index(last) + 1 :]
    return next((passage.number for passage in later if passage.number), "")
