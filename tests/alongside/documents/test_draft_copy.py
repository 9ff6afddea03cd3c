"""The draft on paper: a warning before anything is seen, a margin to write in, and no date to finish by."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import date

import pypdf
import pytest

from alongside.documents.draft_copy import DraftCopy, draft_copy_pdf
from alongside.documents.pdf import ALONGSIDE
from alongside.documents.typography import MONTHS
from alongside.documents.word_file import read_word_file
from tests.builders.pdf_reading import faults, tags, words_in


@dataclass(frozen=True)
class Night:
    first: str = "p3-17"
    last: str = "p3-22"
    title: str = "Paragraphs 3.17 to 3.22 describe the night Rowan died"
    words: str = "They say where he was found and who was with him. They do not describe injuries."


COPY = DraftCopy(
    name="Mrs Grace Osei", label="2", on=date(2026, 9, 24), subject="Jay", ring="Helen Marsh, 01632 960 214",
    hours="Monday to Thursday, 9 to 4:30", number="3",
)  # fmt: skip


@pytest.fixture(scope="module")
def made() -> bytes:
    file = ALONGSIDE / "demo" / "documents" / "draft-2.docx"
    return draft_copy_pdf(read_word_file(file.read_bytes(), file.name), COPY, [Night()])


def pages(pdf: bytes) -> list[str]:

    return [" ".join(each.extract_text().split()) for each in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def test_the_copy_is_accessible(made: bytes) -> None:
    assert faults(made) == []
    assert sum(tag["/S"] == "/H1" for tag in tags(made)) == 1


def test_the_cover_warns_and_shows_nothing_of_the_report(made: bytes) -> None:
    envelope, cover = pages(made)[:2]
    assert "You need not open it today, or at all." in envelope
    assert "canal" not in envelope
    assert "They do not describe injuries." in cover
    assert "There is no date to finish by." in cover
    assert "canal" not in cover
    assert "About this review" not in cover


def test_the_warning_stands_where_the_passages_begin_and_says_where_to_go_on(made: bytes) -> None:
    told = " ".join(pages(made))
    at = told.rindex("They do not describe injuries.")
    assert at < told.index("3.17 On a Tuesday evening")
    assert "You can go on at 3.23 instead." in told[at : at + 120]


def test_every_page_says_whose_copy_it_is_and_no_page_sets_a_date(made: bytes) -> None:
    whose = "This copy is for Mrs Grace Osei. Draft 2, 24 September 2026. Copy 3."
    assert all(whose in page.replace("\u00a0", " ") for page in pages(made))
    cover = " ".join(pages(made)[:2]).replace("\u00a0", " ").replace(whose, "")
    assert not re.search(rf"\d{{1,2}} (?:{MONTHS})", cover)


def test_every_numbered_paragraph_is_there(made: bytes) -> None:
    told = words_in(made)
    assert all(number in told for number in ("1.1", "2.11", "3.25", "4.20", "5.4", "6.13"))


def test_without_hard_passages_there_is_no_warning() -> None:
    file = ALONGSIDE / "demo" / "documents" / "published.docx"
    told = pages(draft_copy_pdf(read_word_file(file.read_bytes(), file.name), COPY))
    assert "hard to read" not in " ".join(told[:2])
