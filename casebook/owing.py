"""What is owed, while the record is being read. These values change as facts come; answers are made from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, Literal

from casebook.record import Entry, Fields, Value

Moment = tuple[int, Entry, Fields]
"""Its place in the order of reading, the entry, and its fields with ids that stand for one another made one."""

Values = tuple[Value, ...]
Key = Value | Values
Standing = Literal["open", "kept", "not_wanted", "not_possible", "not_kept", "fell_away"]
PLACE: Final = 0
ENTRY: Final = 1
FIELDS: Final = 2


def key_of(fields: tuple[str, ...]) -> Callable[[Mapping[str, Value]], Key]:
    """A function from what is held to the key of the pile it lies in, sorted by these fields."""
    match fields:
        case ():
            return lambda _: None
        case (one,):
            return lambda held: held.get(one)
        case (one, two):
            return lambda held: (held.get(one), held.get(two))
    return lambda held: tuple([held.get(name) for name in fields])


class Owing:
    """One duty of one rule: what it is about, since when it is owed, and how it ended if it has."""

    __slots__ = (
        "about",
        "amount",
        "because",
        "counted",
        "counted_from",
        "kept",
        "moment",
        "rested",
        "since",
        "standing",
        "time_passed",
        "values",
    )

    def __init__(self, values: Values, about: dict[str, Value], moment: Moment, counted: Moment, amount: int) -> None:
        self.values = values
        """One for each dimension of the rule."""
        self.about = about
        """The same by the names of the dimensions, without those that were left out."""
        self.moment = moment
        """The fact that opened it."""
        self.since = counted[PLACE]
        """The place from which keepings count: the opening, or the joining of someone who came late."""
        self.counted = counted
        """The fact whose day is day 0: the opening, a later joining, the end of a hold, a change of mind."""
        self.counted_from: date = counted[ENTRY].fact.on
        self.amount = amount
        """How many days or months it has, as the setting stood when it opened."""
        self.standing: Standing = "open"
        self.because: Moment | None = None
        """The fact that ended it."""
        self.kept: Moment | None = None
        self.rested = False
        """It was kept while a hold stood over it: no date ran."""
        self.time_passed = False
        """The fact before which it should have been kept has happened."""

    def count_from(self, moment: Moment) -> None:
        """The day of this fact is day 0 from now on."""
        self.counted, self.counted_from = moment, moment[ENTRY].fact.on


class Pause:
    """A hold that stands: whose duties it pauses, and which hold it is."""

    __slots__ = ("ids", "moment", "whose")

    def __init__(self, whose: tuple[tuple[int, Value], ...], ids: Values, moment: Moment) -> None:
        self.whose = whose
        """The dimensions it speaks of, by place, with their values."""
        self.ids = ids
        self.moment = moment

    def holds(self, values: Values) -> bool:
        return all(values[place] == value for place, value in self.whose)


class Sorted:
    """Some list put into piles by a key as far as anybody asked; what came since is put there at the next look."""

    __slots__ = ("count", "piles")

    def __init__(self) -> None:
        self.count = 0
        self.piles: dict[Key, list[Any]] = {}


class Ledger:
    """All duties of one rule in one record."""

    __slots__ = ("all", "asked", "by_values", "openings", "pauses", "waking")

    def __init__(self) -> None:
        self.all: list[Owing] = []
        self.by_values: dict[Values, Owing] = {}
        self.waking: defaultdict[int, Sorted] = defaultdict(Sorted)
        """Those that a later fact can still change, by the cut through which facts find them."""
        self.asked: defaultdict[int, Sorted] = defaultdict(Sorted)
        """All of them, by the cut through which conditions ask for them."""
        self.openings: list[Moment] = []
        """Openings that whoever joins later is owed too."""
        self.pauses: defaultdict[int, list[Pause]] = defaultdict(list)
        """The holds that stand, by the number of what pauses."""

    def pause_of(self, owing: Owing) -> Pause | None:
        """The newest hold that stands over this duty."""
        if not self.pauses:
            return None
        found = [pause for pauses in self.pauses.values() for pause in pauses if pause.holds(owing.values)]
        return max(found, key=lambda pause: pause.moment[PLACE]) if found else None
