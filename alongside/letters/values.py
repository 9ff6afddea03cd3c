"""What a letter needs to be told, said in types: who writes, to whom, whom to ring, and the letter's own values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import Any, Literal

MARKED = re.compile("[\ue000-\ue0ff]")
"""Private letters that mark bold words inside a source; no value may hold one."""


@dataclass(frozen=True)
class Sender:
    """The partnership: its name, its address as lines, its telephone number and hours, its colour (7:1 on white)."""

    name: str
    address: tuple[str, ...]
    phone: str
    hours: str
    colour: str = "#114b57"


@dataclass(frozen=True)
class Addressee:
    """Whom the letter is to: the lines of the address, name first, and the name after "Dear"."""

    lines: tuple[str, ...]
    greeting: str


@dataclass(frozen=True)
class NamedContact:
    """The person to ring, who signs. `stands_in` is a whole sentence, or "" if nobody is away."""

    name: str
    role: str
    phone: str
    hours: str
    stands_in: str = ""


Sort = Literal["words", "day", "flag", "number", "list", "rows"]
SORTS: dict[str, type | tuple[type, ...]] = {
    "words": str, "day": date, "flag": bool, "number": int, "list": (list, tuple), "rows": (list, tuple),
}  # fmt: skip


@dataclass(frozen=True)
class Need:
    """One value a letter needs. `columns` are the keys of each row of `rows`; `otherwise` is used if it is left out.

    `ask`: the question by which whoever writes the letter is asked for it, with its `hint`; empty where it comes from
    the record. `choices`: the only answers there are, each with its words.
    """

    name: str
    sort: Sort | type
    says: str
    columns: tuple[str, ...] = ()
    may_be_left_out: bool = False
    otherwise: Any = None
    ask: str = ""
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()


FRAME = (
    Need("sender", Sender, "The partnership that writes."),
    Need("to", Addressee, "Whom the letter is to, as their address says it."),
    Need("contact", NamedContact, "The person to ring, who signs."),
    Need("subject", "words", "The name this person uses for the one the review is about."),
    Need("dated", "day", "The day the letter bears."),
    Need("address", "words", "The short web address to type. Nothing personal in it."),
    Need("reference", "words", "The review’s reference on paper.", may_be_left_out=True, otherwise=""),
    Need("for_a_child", "flag", "Whether it is to a child, for the child’s version.", may_be_left_out=True),
    Need("point_size", "number", "The size of print this person asked for.", may_be_left_out=True, otherwise=12),
    Need("in_prison", "flag", "Whether it goes to a prison, where letters are opened.", may_be_left_out=True),
)
"""What every letter needs."""


class LetterFault(Exception):
    """A letter that cannot be written: unknown, or told too little, too much or something else. Says which."""


def checked(letter: str, needs: tuple[Need, ...], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values, complete and of the right sorts, without private letters. Raises LetterFault naming every fault."""
    known = {need.name for need in needs}
    faults = [f"{name!r} is not a value of this letter" for name in values if name not in known]
    held: dict[str, Any] = {}
    for need in needs:
        value = values.get(need.name)
        if value is None or value == "":
            if not need.may_be_left_out:
                faults.append(f"{need.name!r} is missing ({need.says})")
            held[need.name] = need.otherwise if need.otherwise is not None else _nothing(need)
        elif wrong := _wrong(need, value):
            faults.append(wrong)
        else:
            held[need.name] = _clean(value)
    if faults:
        raise LetterFault(f"letter {letter!r}: " + "; ".join(faults))
    return held


def _nothing(need: Need) -> Any:
    return {"words": "", "flag": False, "list": (), "rows": ()}.get(str(need.sort))


def _wrong(need: Need, value: Any) -> str:
    kind: Any = SORTS[need.sort] if isinstance(need.sort, str) else need.sort
    if not isinstance(value, kind) or (need.sort == "number" and isinstance(value, bool)):
        name = need.sort if isinstance(need.sort, str) else need.sort.__name__
        return f"{need.name!r} is not of the sort {name}"
    if need.sort == "rows":
        short = [sorted(set(need.columns) ^ set(row)) for row in value if set(row) != set(need.columns)]
        if short:
            return f"{need.name!r} has a row that differs in {', '.join(short[0])}"
    return ""


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return MARKED.sub("", value)
    if isinstance(value, list | tuple):
        return tuple(_clean(each) for each in value)
    if isinstance(value, dict):
        return {key: _clean(each) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _clean(getattr(value, field.name)) for field in fields(value)})
    return value
