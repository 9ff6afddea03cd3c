"""Every letter one family member was given, by whatever way, as they read or heard it: nobody else's, nothing later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.documents.as_text import text
from alongside.documents.blocks import Block
from alongside.letters.copies import OnThePile, letters_given_to
from alongside.reading.family_page import Standing
from alongside.reading.updates_for import HOW


@dataclass(frozen=True, slots=True)
class GivenLetter:
    """One of them. `title` is its heading; `blocks` what follows; `how` in words, such as “by letter”."""

    id: str
    title: str
    on: date | None
    how: str
    blocks: tuple[Block, ...]


def letters_for(standing: Standing) -> list[GivenLetter]:
    """Newest first. One query. An advocate sees what came since they began."""
    given = [_given(each) for each in letters_given_to(standing.review, standing.person)]
    return [each for each in given if each.on and standing.may_show(each.on)]


def _given(each: OnThePile) -> GivenLetter:
    heading, *words = each.copy.blocks
    return GivenLetter(
        each.copy.id, text((heading,)).strip(), each.copy.given_on, HOW.get(each.copy.given_by, ""), tuple(words)
    )
