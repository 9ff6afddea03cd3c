"""What stands in a process file, with the line it stands on, and the faults found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple


class Fault(NamedTuple):
    """One mistake in a file: where it stands, what is wrong and the nearest word we know."""

    file: str
    line: int
    says: str
    nearest: str | None = None

    def __str__(self) -> str:
        hint = f" Did you mean {self.nearest!r}?" if self.nearest else ""
        return f"{self.file}:{self.line}: {self.says}{hint}"


class Written:
    """A mapping, list or scalar of a file. A value in a mapping stands on the line of its key."""

    __slots__ = ("file", "line", "value")

    def __init__(self, value: object, file: str, line: int) -> None:
        self.value = value
        self.file = file
        self.line = line


class Reader:
    """Reads written values and gathers faults instead of stopping at the first."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, at: Written, says: str, *, word: object = None, known: Iterable[str] = ()) -> None:
        """Note a fault; with `word`, name the nearest of the `known` words."""
        near = get_close_matches(str(word), list(known), n=1, cutoff=0.5) if word is not None else []
        self.faults.append(Fault(at.file, at.line, says, near[0] if near else None))

    def mapping(self, at: Written, what: str, known: Iterable[str] | None = None) -> dict[str, Written]:
        """The mapping written here, its keys all text and, if `known` is given, all among these."""
        if not isinstance(at.value, dict):
            self.fault(at, f"{what} should be a mapping of words to values.")
            return {}
        allowed = None if known is None else set(known)
        found: dict[str, Written] = {}
        for key, value in at.value.items():
            if allowed is not None and key not in allowed:
                self.fault(value, f"{what} has no key {key!r}.", word=key, known=allowed)
            else:
                found[key] = value
        return found

    def items(self, at: Written | None, what: str) -> list[Written]:
        """The list written here; empty where nothing is written."""
        if at is None:
            return []
        if not isinstance(at.value, list):
            self.fault(at, f"{what} should be a list.")
            return []
        return at.value

    def text(self, at: Written | None, what: str) -> str:
        """The text written here; empty where nothing is written."""
        if at is None:
            return ""
        if not isinstance(at.value, str):
            self.fault(at, f"{what} should be text, not {shown(at)}.")
            return ""
        return at.value

    def texts(self, at: Written | None, what: str) -> tuple[str, ...]:
        return tuple(text for item in self.items(at, what) if (text := self.text(item, what)))

    def flag(self, at: Written | None, what: str) -> bool:
        if at is None:
            return False
        if not isinstance(at.value, bool):
            self.fault(at, f"{what} should be true or false, not {shown(at)}.")
            return False
        return at.value

    def number(self, at: Written | None, what: str, missing: int = 0) -> int:
        if at is None:
            return missing
        if not isinstance(at.value, int) or isinstance(at.value, bool):
            self.fault(at, f"{what} should be a whole number, not {shown(at)}.")
            return missing
        return at.value

    def day(self, at: Written | None, what: str, missing: date) -> date:
        if at is None:
            return missing
        if not isinstance(at.value, date):
            self.fault(at, f"{what} should be a day like 2026-04-02, not {shown(at)}.")
            return missing
        return at.value

    def one_of(self, at: Written | None, what: str, known: Iterable[str], missing: str = "") -> str:
        """One of the known words."""
        if at is None:
            return missing
        word = self.text(at, what)
        words = list(known)
        if word and word not in words:
            self.fault(at, f"{what} {word!r} is not known.", word=word, known=words)
            return missing
        return word


def shown(at: Written) -> str:
    """How a written value is named in a fault."""
    if isinstance(at.value, dict):
        return "a mapping"
    if isinstance(at.value, list):
        return "a list"
    return repr(str(at.value)) if at.value is not None else "nothing"


def entries_of(at: Written) -> Iterator[tuple[str, Written]]:
    """The words of a mapping one by one; nothing if it is none."""
    if isinstance(at.value, dict):
        yield from at.value.items()
