"""Whose names stand in words meant for one family member. Nobody may learn of someone they are kept apart from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from alongside.documents.names_found import Found, names_found
from alongside.people.people import About, Known
from casebook import Position

POSSESSIVE = re.compile(r"['’]s?$")


def kept_apart_from(position: Position, person: str) -> frozenset[str]:
    """Everyone this person is kept apart from, whichever of the two was written first; a conflict stays when an order
    has run out.
    """
    pairs = (entry.fact.fields for entry in position.facts("conflict_recorded", "order_recorded"))
    found = {str(pair["other"]) for pair in pairs if pair["person"] == person}
    pairs = (entry.fact.fields for entry in position.facts("conflict_recorded", "order_recorded"))
    return frozenset(found | {str(pair["person"]) for pair in pairs if pair["other"] == person})


def named_in(words: str, reader: str, family: Mapping[str, Known], others: Iterable[str], about: About) -> list[str]:
    """Which of `others` the words name: by full name, by part of it, or by what they are called.

    A name the reader shares, or the person the review is about, points at nobody: a surname is often everybody's.
    """
    shared = {part for name in (*_names(family[reader]), about.name, about.called) for part in _parts(name)}
    return [other for other in others if other in family and _is_named(words, family[other], shared)]


def _is_named(words: str, known: Known, shared: set[str]) -> bool:
    # what is left of a name once the reader's own and that of the person who died are taken out
    telling = [name for name in _names(known) if set(_parts(name)) - shared]
    return any(_points(found, shared) for found in names_found(words, telling))


def _points(found: Found, shared: set[str]) -> bool:
    """A whole name always does. A single word only with a capital ("Will", "Rose"), and not when others bear it too."""
    single = len(_parts(found.wanted)) == 1 or found.sort == "part_of_name"
    if not single:
        return True
    return found.said[:1].isupper() and POSSESSIVE.sub("", found.said).casefold() not in shared


def _names(known: Known) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in (known.name, known.called) if name))


def _parts(name: str) -> list[str]:
    return [part.casefold() for part in re.split(r"[\s\-.,’']+", name) if part]
