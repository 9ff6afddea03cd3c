"""The words of a review's public page, and the file that is made of them and the report. Pure."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from alongside.documents.draft import Draft


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that should change. `more`: where it came from, who does it, by when, and how far it is."""

    words: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class PageWords:
    """What the public page says. `name`: the chosen name. `lead`: the person first. `about_the_name`: who chose it, and
    what we ask of readers. `warning`: what is hard to read, or "". `found`, `took_part`: paragraphs.

    `instead`: "improvements", "summary" or "learning_briefing" where it stands in place of a report that is not
    published.
    """

    name: str
    lead: str
    about_the_name: str
    found: str
    took_part: str
    written_by: str
    hard_to_read: str
    warning: str = ""
    summary: str = ""
    changes: tuple[Change, ...] = field(default=())
    months_online: int = 12
    instead: str = ""

    def all_words(self) -> str:
        """Everything that would be read, for the checks that look for names."""
        own = [self.name, self.lead, self.about_the_name, self.found, self.took_part, self.warning, self.summary]
        return "\n\n".join([*own, *(f"{each.words}\n{each.more}" for each in self.changes)])


@dataclass(frozen=True, slots=True)
class PublicationFile:
    """What two people sign: the page's words, the report as blocks, and its PDF. `version`: the draft it is made of."""

    version: str
    type: str
    words: PageWords
    report: dict[str, Any]
    pdf: bytes


def words_to_bytes(words: PageWords) -> bytes:
    """Always the same bytes for the same words."""
    return _bytes(asdict(words))


def words_from_bytes(content: bytes) -> PageWords:
    return _words(json.loads(content))


def file_to_bytes(file: PublicationFile) -> bytes:
    """Always the same bytes for the same file, so that its hash names it."""
    pdf = base64.b64encode(file.pdf).decode()
    return _bytes(
        {"version": file.version, "type": file.type, "words": asdict(file.words), "report": file.report, "pdf": pdf}
    )


def file_from_bytes(content: bytes) -> PublicationFile:
    held = json.loads(content)
    return PublicationFile(
        held["version"], held["type"], _words(held["words"]), held["report"], base64.b64decode(held["pdf"])
    )


def report_of(draft: Draft, hard: Iterable[Any] = ()) -> dict[str, Any]:
    """The report as it goes to the public page: its words, without the hash of its Word file and remarks on it.

    `hard`: where readers are warned (first, last, title, words), kept with it.
    """
    told = [{name: getattr(each, name) for name in ("first", "last", "title", "words")} for each in hard]
    return {**draft.to_json(), "file_hash": "", "warnings": [], "hard": told}


def _words(held: dict[str, Any]) -> PageWords:
    return PageWords(**{**held, "changes": tuple(Change(**each) for each in held["changes"])})


def _bytes(held: Any) -> bytes:
    return json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
