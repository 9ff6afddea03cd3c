"""What each kind of review is called and says of itself; a later dated folder can say it otherwise from its day on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from alongside.process_files.loading import FOLDER
from alongside.process_files.yaml_text import read_yaml_file
from casebook.process.written import entries_of


def type_words(review_type: str, on: date, folder: Path = FOLDER) -> dict[str, str]:
    """The words of a type's type.yaml in force on a day: name, short, about … Before the first folder, that one's.

    Raises KeyError for a type there is not.
    """
    dated = _dated(folder)[review_type]
    in_force = [words for from_day, words in dated if from_day <= on]
    return in_force[-1] if in_force else dated[0][1]


def type_name(review_type: str, on: date) -> str:
    """“Local Child Safeguarding Practice Review”; the name a review of this type has that began on this day."""
    return type_words(review_type, on)["name"]


def types_there(folder: Path = FOLDER) -> tuple[str, ...]:
    """Every kind of review there is a folder for, by name."""
    return tuple(sorted(_dated(folder), key=lambda each: _dated(folder)[each][-1][1]["name"], reverse=True))


def whose_name(review_type: str) -> str:
    """In which of its names a partnership holds such a review: `childrens`, `adults` … (Partnership.name_for)."""
    return _dated(FOLDER)[review_type][-1][1].get("held_in_the_name_of", "childrens")


def types_with(name: str, folder: Path = FOLDER) -> tuple[str, ...]:
    """Those of them that have a file of this name (leaflet, flowchart, guide) in a dated folder."""
    return tuple(each for each in types_there(folder) if _files(each, name, folder))


def written_for(review_type: str, name: str, on: date, folder: Path = FOLDER) -> Mapping[str, Any]:
    """What stands in a type's file of this name on a day; empty where it has none. Before the first, that one's."""
    dated = _files(review_type, name, folder)
    in_force = [told for from_day, told in dated if from_day <= on] or [told for _, told in dated[:1]]
    return in_force[-1] if in_force else {}


def listed(words: Mapping[str, str], name: str, default: str = "") -> tuple[str, ...]:
    """The words of a type that stand in a list, parted by commas: its first steps, its milestones."""
    return tuple(each.strip() for each in words.get(name, default).split(",") if each.strip())


@cache
def _files(review_type: str, name: str, folder: Path) -> list[tuple[date, dict[str, Any]]]:
    found = sorted((folder / review_type).glob(f"*/{name}.yaml"))
    return [(date.fromisoformat(path.parent.name), yaml.safe_load(path.read_text(encoding="utf-8"))) for path in found]


@lru_cache(maxsize=8)
def _dated(folder: Path) -> dict[str, list[tuple[date, dict[str, str]]]]:
    found: dict[str, list[tuple[date, dict[str, str]]]] = {}
    for path in sorted(folder.glob("*/*/type.yaml")):
        words = {word: str(value.value) for word, value in entries_of(read_yaml_file(path))}
        found.setdefault(path.parent.parent.name, []).append((date.fromisoformat(path.parent.name), words))
    return found
