"""One review walked from its decision to its last follow-up: who walks, what day it is, and how they come back in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from docx import Document

from alongside import clock
from tests.builders.word_files import as_bytes
from tests.journeys.service import Service
from tests.journeys.somebody import Somebody

# the people of the demo's first page who work on a review, and the words under which a place is given to them
PLACES = {
    "Patricia Lyle": ("Patricia Lyle, Independent reviewer", "Independent reviewer"),
    "Anil Mehta": ("Anil Mehta, Chair of the Review Panel", "Panel chair"),
    "Carol Whitfield": ("Carol Whitfield, Chair of the Review Sub-Group", "Sub-Group chair"),
    "Joanna Reeve": ("Joanna Reeve, Executive Member for Thornmere Council", "Executive member"),
    "Samuel Adeyemi": ("Samuel Adeyemi, Business Manager", "Business manager"),
}


@dataclass
class Walk:
    """A review on its way. `today` is the day in the demo; `relatives`: name -> (their short address, their code)."""

    service: Service
    somebody: Callable[..., Somebody]
    today: date
    review: str = ""
    staff: dict[str, Somebody] = field(default_factory=dict)
    relatives: dict[str, tuple[str, str]] = field(default_factory=dict)

    def it_is(self, today: date, at: time = time(10)) -> None:
        """Days go by. Whoever was signed in is not any more."""
        self.today = today
        self.service.it_is(datetime.combine(today, at, clock.LONDON))
        self.staff.clear()

    def at_work(self, name: str) -> Somebody:
        """Somebody who works here, on the review's page."""
        if name not in self.staff:
            self.staff[name] = self.somebody().signs_in_as(name)
        return self.staff[name].opens(self.review or "/staff/")

    def comes_in(self, name: str) -> Somebody:
        """A family member on their phone, without JavaScript, by their short address and their code."""
        address, code = self.relatives[name]
        phone = self.somebody(phone=True, javascript=False).opens("/come-in/")
        phone.answers("Your own address", address).presses("Go on").answers("Your code", code).presses("Go on")
        return phone.opens("/yours/")


def a_way_in(officer: Somebody) -> tuple[str, str]:
    """Address and code, off the page that shows them once."""
    found = re.search(r"\b([a-z]+-[a-z]+-\d+)\b.*\b([A-Z0-9]{4} [A-Z0-9]{4})\b", officer.text)
    assert found, officer.text
    return found[1], found[2]


def a_word_file(place: Path, *, happened: tuple[str, ...], change: tuple[str, ...]) -> Path:
    """A report as a reviewer writes it: two parts with numbered paragraphs."""
    word = Document()
    for part, (title, paragraphs) in enumerate((("What happened", happened), ("What should change", change)), 1):
        word.add_heading(title, 1)
        for number, words in enumerate(paragraphs, 1):
            word.add_paragraph(f"{part}.{number}\t{words}")
    place.write_bytes(as_bytes(word))
    return place
