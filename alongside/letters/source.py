"""Letters as they are written: one folder each, with letter.yaml (the source of all its forms) and example.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from .values import FRAME, SORTS, Addressee, LetterFault, NamedContact, Need, Sender

HERE = Path(__file__).parent
KEYS = {"title", "when", "tell", "lead", "needs", "heading", "letter", "child", "email", "text", "phone"}


@dataclass(frozen=True)
class Source:
    """One letter's source: its title in staff lists, when it is sent, what it needs, and its words as templates.

    `tell`: the heading of the page from which it goes, with {name}; `lead`: what to think of before. `child`: heading
    and words of the child's version; `phone`: what is said on the phone where that is not the letter read out.
    """

    name: str
    title: str
    when: str
    tell: str
    lead: str
    needs: tuple[Need, ...]
    heading: str
    letter: tuple[Any, ...]
    email: tuple[Any, ...] | None
    text: str | None
    child: tuple[str, tuple[Any, ...]] | None
    phone: tuple[Any, ...] | None

    @property
    def asked(self) -> tuple[Need, ...]:
        """What whoever writes it is asked for; all else comes from the record."""
        return tuple(need for need in self.needs if need.ask)


@cache
def source(name: str) -> Source:
    """The source of one letter. Raises LetterFault for a letter that does not exist or a file that is not right."""
    if name not in letter_names():
        raise LetterFault(f"there is no letter {name!r}; there are {', '.join(letter_names())}")
    held = yaml.safe_load((HERE / name / "letter.yaml").read_text(encoding="utf-8"))
    unknown = set(held) - KEYS
    if unknown:
        raise LetterFault(f"letter {name!r}: unknown {', '.join(sorted(unknown))}")
    own = tuple(_need(name, key, each) for key, each in (held.get("needs") or {}).items())
    email, child, phone = held.get("email"), held.get("child"), held.get("phone")
    return Source(
        name=name,
        title=held["title"],
        when=held["when"],
        tell=held.get("tell", f"{held['title']}: {{name}}"),
        lead=held.get("lead", ""),
        needs=(*FRAME, *own),
        heading=held["heading"],
        letter=tuple(held["letter"]),
        email=tuple(email) if email else None,
        text=held.get("text"),
        child=(child["heading"], tuple(child["letter"])) if child else None,
        phone=tuple(phone) if phone else None,
    )


@cache
def letter_names() -> tuple[str, ...]:
    """Every letter there is: the folders with a letter.yaml."""
    return tuple(sorted(path.parent.name for path in HERE.glob("*/letter.yaml")))


@cache
def included(name: str) -> tuple[Any, ...]:
    """Words that several letters share, from included/<name>.yaml."""
    return tuple(yaml.safe_load((HERE / "included" / f"{name}.yaml").read_text(encoding="utf-8")))


def example(name: str) -> dict[str, Any]:
    """The values of a letter's example: invented people, the frame from included/example_frame.yaml."""
    frame = yaml.safe_load((HERE / "included" / "example_frame.yaml").read_text(encoding="utf-8"))
    held = {**frame, **(yaml.safe_load((HERE / name / "example.yaml").read_text(encoding="utf-8")) or {})}
    held["sender"] = Sender(**{**held["sender"], "address": tuple(held["sender"]["address"])})
    held["to"] = Addressee(tuple(held["to"]["lines"]), held["to"]["greeting"])
    held["contact"] = NamedContact(**held["contact"])
    return held


def _need(letter: str, name: str, held: dict[str, Any]) -> Need:
    sort = held["is"]
    if sort not in SORTS:
        raise LetterFault(f"letter {letter!r}: {name!r} is of an unknown sort {sort!r}")
    return Need(
        name=name,
        sort=sort,
        says=held["says"],
        columns=tuple(held.get("columns", ())),
        may_be_left_out=held.get("may_be_left_out", False) or "otherwise" in held,
        otherwise=held.get("otherwise"),
        ask=held.get("ask", ""),
        hint=held.get("hint", ""),
        choices=tuple((held.get("choices") or {}).items()),
    )
