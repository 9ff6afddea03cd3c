"""The boards that commissioned a review together: each has its own clock, its own sign-off, and its own addressee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.design.words import names
from alongside.process_files import type_words
from casebook import Position


@dataclass(frozen=True, slots=True)
class Strand:
    """One board's part. `type`: the folder of its rules; `words`: its type.yaml (name, short, boards, …)."""

    id: str
    type: str
    words: dict[str, str]
    decided_on: date | None

    @property
    def name(self) -> str:
        """“Safeguarding Adults Review”."""
        return self.words["name"]

    @property
    def board(self) -> str:
        """“the Safeguarding Adults Board”."""
        return self.words["boards"]


def strands_of(position: Position) -> list[Strand]:
    """In the order in which they were opened; one, for most reviews."""
    decided = {str(entry.fact.fields["strand"]): entry.fact.on for entry in position.facts("review_decided")}
    found = []
    for entry in position.facts("strand_opened"):
        strand, type_ = str(entry.fact.fields["strand"]), str(entry.fact.fields["type"])
        found.append(Strand(strand, type_, dict(type_words(type_, entry.fact.on)), decided.get(strand)))
    return found


def is_joint(position: Position) -> bool:
    return len(position.facts("strand_opened")) > 1


def boards_of(position: Position) -> str:
    """“the Safeguarding Adults Board and the Community Safety Partnership”."""
    return names(list(dict.fromkeys(strand.board for strand in strands_of(position))))
