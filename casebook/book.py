"""The entries of a record as several positions share them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from casebook.record import Entry


class Book:
    """The entries several positions share, and where each kind of fact stands among them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = list(entries)
        self._places: dict[str, list[int]] = {}
        self._indexed = 0

    def of_kind(self, kind: str, count: int) -> Iterator[Entry]:
        """The entries of a kind among the first `count`."""
        for place in range(self._indexed, len(self.entries)):
            self._places.setdefault(self.entries[place].fact.kind, []).append(place)
        self._indexed = len(self.entries)
        places = self._places.get(kind, [])
        for place in places[: bisect_left(places, count)]:
            yield self.entries[place]
