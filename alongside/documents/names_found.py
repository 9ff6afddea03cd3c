"""Finds real names, addresses, schools and exact days in a text that is meant to be anonymous (worked case AC-16).

A check for people who sign off, not a proof: what it finds must be looked at, what it misses may still identify.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from alongside.design.words import MONTHS

from .typography import plain

Sort = Literal["name", "part_of_name", "place", "day"]
SMALL_WORDS = {
    "the", "of", "and", "road", "street", "lane", "avenue", "close", "drive", "court", "house", "way", "place", "flat",
    "ward", "school", "primary", "secondary", "academy", "infant", "junior", "nursery", "hospital", "surgery", "church",
    "mr", "mrs", "ms", "miss", "dr", "st", "saint", "van", "von", "der", "de", "le", "la", "du", "mac",
}  # fmt: skip
"""Parts of names and places that say nothing alone."""
POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b")
SHORTEST_PART = 3
AROUND = 40


@dataclass(frozen=True)
class Found:
    """One find: what was looked for, what stands in the text, where (letters from 0), and the words around it."""

    wanted: str
    sort: Sort
    said: str
    at: int
    around: str


def names_found(
    text: str, names: Iterable[str], *, places: Iterable[str] = (), days: Iterable[date] = ()
) -> tuple[Found, ...]:
    """Every place where a real name, place or exact day of the record stands in the text, in the order of the text.

    Whole names and each part of them ("Smith-Jones" is looked for as Smith and as Jones), with possessives, however the
    apostrophes, hyphens and spaces were typed. Small letters count too, except for a part that is an English word in
    small letters, such as "rose": a part must begin with a capital. `places` are addresses, wards, schools; `days` are
    exact days, found as "4 March 2026", "4th March", "March 4", "04/03/2026" or "2026-03-04".
    """
    searched = _levelled(text)
    found: dict[tuple[int, int], Found] = {}
    for wanted, sort, pattern in [*_names(names), *_places(places), *_days(days)]:
        for match in pattern.finditer(searched):
            place = match.span()
            if not any(start <= place[0] and place[1] <= end for start, end in found):
                around = searched[max(0, place[0] - AROUND) : place[1] + AROUND].strip()
                found[place] = Found(wanted, sort, match[0], place[0], around)
    return tuple(found[place] for place in sorted(found))


def _levelled(text: str) -> str:
    """The text with one kind of apostrophe, hyphen and space; as many letters as before, so that places hold."""
    for letters, level in (("’‘ʼ", "'"), ("‐‑‒–—", "-"), ("\u00a0\u2009\u202f\n\t\r", " ")):
        text = text.translate({ord(letter): level for letter in letters})
    return text.replace("\u00ad", "-")


def _whole(words: Iterable[str], *, any_case: bool) -> re.Pattern[str]:
    gap = r"[\s\-.,]+"
    said = gap.join(re.escape(word) for word in words)
    return re.compile(rf"(?<![^\W_]){said}(?:'s|s'|'|s)?(?![^\W_])", re.IGNORECASE if any_case else 0)


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s\-.,]+", _levelled(plain(name))) if part]


def _names(names: Iterable[str]) -> Iterator[tuple[str, Sort, re.Pattern[str]]]:
    known = [(name, _parts(name)) for name in names]
    for name, parts in known:
        if parts:
            yield name, "name", _whole(parts, any_case=True)
    for name, parts in known:
        if len(parts) > 1:
            for part in parts:
                if len(part) >= SHORTEST_PART and part.lower() not in SMALL_WORDS:
                    capital = part[:1].upper() + part[1:].lower()
                    yield name, "part_of_name", _whole_part(sorted({part, capital, part.upper()}))


def _whole_part(spellings: list[str]) -> re.Pattern[str]:
    said = "|".join(map(re.escape, spellings))
    return re.compile(rf"(?<![^\W_])(?:{said})(?:'s|s'|'|s)?(?![^\W_])")


def _places(places: Iterable[str]) -> Iterator[tuple[str, Sort, re.Pattern[str]]]:
    for place in places:
        for outward, inward in POSTCODE.findall(place.upper()):
            yield place, "place", re.compile(rf"\b{outward}\s*{inward}\b", re.IGNORECASE)
        lines = [line for line in re.split(r"[,\n]+", place) if line.strip()]
        for line in lines:
            parts = _parts(line)
            telling = [part for part in parts if part.lower() not in SMALL_WORDS and not part.isdigit()]
            if telling:
                yield place, "place", _whole(parts, any_case=True)
            without_number = [part for part in parts if not re.fullmatch(r"\d+[a-zA-Z]?", part)]
            if telling and len(without_number) < len(parts) and len(without_number) > 1:
                yield place, "place", _whole(without_number, any_case=True)


def _days(days: Iterable[date]) -> Iterator[tuple[str, Sort, re.Pattern[str]]]:
    for day in days:
        month, number = MONTHS[day.month - 1], day.day
        months = rf"(?:{month}|{month[:3]}\.?)"
        shapes = [
            rf"0?{number}(?:st|nd|rd|th)? (?:of )?{months}(?:,? {day.year})?",
            rf"{months} 0?{number}(?:st|nd|rd|th)?(?:,? {day.year})?(?!\d)",
            rf"0?{number}[/.]0?{day.month}[/.](?:{day.year}|{day.year % 100:02d})",
            rf"{day.year}-{day.month:02d}-{number:02d}",
        ]
        yield day.isoformat(), "day", re.compile(rf"(?<!\d)(?:{'|'.join(shapes)})(?![\w])", re.IGNORECASE)
