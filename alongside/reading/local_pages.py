"""The local pages of the guide as whoever keeps them sees them: what stands there, what was written since, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from alongside.access.models import User
from alongside.local.models import LocalPageEntry
from alongside.local.pages import newest_written, published_now

DID = {
    LocalPageEntry.WROTE: "Written",
    LocalPageEntry.PUBLISHED: "Published",
    LocalPageEntry.TOOK_DOWN: "Taken out of the guide",
}


@dataclass(frozen=True)
class Step:
    """One thing done to a page, with its words as they were then."""

    number: int
    did: str
    title: str
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Kept:
    """One local page. `waiting`: its newest words are not what stands in the guide."""

    page: str
    beside: str
    title: str
    text: str
    version: int
    stands: bool
    waiting: bool
    steps: tuple[Step, ...]

    @property
    def standing(self) -> str:
        if not self.stands:
            return "Not in the guide"
        return "In the guide; newer words are not" if self.waiting else "In the guide"


def local_pages_kept() -> list[Kept]:
    """Every local page ever written here, in the order of first writing. Two queries."""
    rows = sorted(LocalPageEntry.objects.order_by("number"), key=lambda row: row.page)
    people = dict(User.objects.values_list("id", "name"))
    kept = [_kept(page, list(group), people) for page, group in groupby(rows, lambda row: row.page)]
    return sorted(kept, key=lambda page: page.steps[0].number)


def _kept(page: str, entries: list[LocalPageEntry], people: dict[str, str]) -> Kept:
    newest, stands = newest_written(entries) or entries[-1], published_now(entries)
    steps = tuple(
        Step(row.number, DID[row.did], row.title, row.text,
             people.get(row.by.partition(":")[2], "Someone who worked here"), row.at)
        for row in entries
    )  # fmt: skip
    words = (newest.beside, newest.title, newest.text)
    waiting = stands is None or (stands.beside, stands.title, stands.text) != words
    return Kept(page, *words, newest.number, stands is not None, waiting, steps)
