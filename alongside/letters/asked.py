"""What whoever writes a letter is asked for, kept as the words of one person's copy and read again from there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .source import source


def as_text(letter: str, said: Mapping[str, Any]) -> str:
    """The answers as one text: the answer itself where there is one question, else each under its name."""
    names = [need.name for need in source(letter).asked]
    answers = {name: str(said.get(name) or "").strip() for name in names}
    if len(names) == 1:
        return answers[names[0]]
    return json.dumps({name: words for name, words in answers.items() if words}, ensure_ascii=False) if names else ""


def as_answers(letter: str, text: str) -> dict[str, str]:
    """The answers again as they were typed, by name; those not given are left out."""
    names = [need.name for need in source(letter).asked]
    if not names or not text:
        return {}
    return {names[0]: text} if len(names) == 1 else json.loads(text)


def as_values(letter: str, answers: Mapping[str, str]) -> dict[str, Any]:
    """The answers as the letter takes them: a list has one entry on each line."""
    sorts = {need.name: need.sort for need in source(letter).asked}
    return {name: _value(str(sorts[name]), words) for name, words in answers.items() if name in sorts and words}


def plain(letter: str, text: str) -> str:
    """The answers one after the other, to be read by staff in the history."""
    return "\n\n".join(as_answers(letter, text).values()) or text


def _value(sort: str, words: str) -> Any:
    return [line.strip(" •-") for line in words.split("\n") if line.strip()] if sort == "list" else words
