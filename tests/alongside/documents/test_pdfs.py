"""Every PDF is tagged, says its language and a neutral title, and gives away neither author nor moment."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pypdf
import pytest
import typst

from alongside.documents.blocks import Cell, Paragraph, Row, Run, Table, dots, heading, paragraph, to_json
from alongside.documents.pdf import ALONGSIDE, FONTS, PdfNotMade, make_pdf
from alongside.documents.report import ReportCover, StatementInReport, report_pdf
from alongside.documents.word_file import read_word_file
from tests.builders.pdf_reading import faults, tags, words_in

DEMO = ALONGSIDE / "demo" / "documents"
COVER = ReportCover(
    name="Rowan",
    review_name="Local Child Safeguarding Practice Review",
    published_by="Thornmere Safeguarding Children Partnership",
    published_on=date(2027, 2, 2),
    opening=("Rowan was 15. He sang, he was late, and he was kind to the younger boys on the bus.",),
    warning="This report describes the death of a child.",
)
STATEMENT = StatementInReport(
    "In his mother’s words", (paragraph("I still put two cups out in the morning."),), "Rowan’s mother"
)
SHEET = {
    "title": "A letter for you", "day": "2026-10-12", "colour": "#114b57", "to": ["Mrs Osei"], "on": "12 October 2026",
    "sender": {"name": "Thornmere", "address": ["4 Mill Lane"], "phone": "01632 960 200"}, "reference": "",
    "greeting": "Dear Mrs Osei,", "close": "With kind regards,", "foot": "About you only.",
    "signed": {"name": "Helen Marsh", "role": "Review officer"},
}  # fmt: skip


def letter(*blocks: object) -> bytes:
    return make_pdf("letters/letter.typ", {**SHEET, "blocks": to_json(blocks)})


@pytest.fixture(scope="module")
def report() -> bytes:
    draft = read_word_file((DEMO / "draft-2.docx").read_bytes(), "draft-2.docx")
    return report_pdf(draft, COVER, [STATEMENT])


def test_the_checker_catches_a_pdf_without_tags_and_one_without_a_language_or_title() -> None:
    source = '#set document(title: "x", date: none)\n= Words\nWords.'
    untagged = typst.compile(source.encode(), font_paths=[str(FONTS)], ignore_system_fonts=True, pdf_tags=False)
    assert faults(untagged)
    untitled = typst.compile(b"= Words\nWords.", font_paths=[str(FONTS)], ignore_system_fonts=True)
    assert faults(untitled)


def test_a_pdf_passes_pdf_ua_and_pdf_a() -> None:
    table = Table((Row((Cell((paragraph("Who"),), head=True),)), Row((Cell((paragraph("School"),)),))), caption="Who")
    foreign = Paragraph((Run("Dzień dobry, ", lang="pl"), Run("a page", href="https://example.org/", bold=True)))
    made = letter(heading("One", 1), paragraph("Words."), dots("a", "b"), table, foreign, heading("Two", 2))
    assert faults(made, "ua1") == []
    assert faults(made, "2a") == []


def test_nobodys_words_become_instructions() -> None:
    nasty = '#panic("x") #let x = 1 $x$ *b* _i_ <label> @ref `raw` // \\ {{ 7*7 }}'
    assert nasty.replace(" ", "") in words_in(letter(heading("One", 1), paragraph(nasty))).replace("\n", "").replace(
        " ", ""
    )


def test_the_properties_name_no_author_and_no_moment_of_making() -> None:
    told = pypdf.PdfReader(io.BytesIO(letter(heading("One", 1), paragraph("Words.")))).metadata
    assert told is not None
    assert told.author is None
    assert told.title == "A letter for you"
    assert told.get("/CreationDate") == "D:20261012000000Z"


def test_the_same_words_make_the_same_bytes() -> None:
    assert letter(heading("One", 1), paragraph("Words.")) == letter(heading("One", 1), paragraph("Words."))


def test_the_language_is_british_english_and_a_polish_passage_says_so() -> None:
    made = letter(heading("One", 1), Paragraph((Run("Dzień dobry", lang="pl"),)))
    assert pypdf.PdfReader(io.BytesIO(made)).root_object["/Lang"] == "en-GB"
    assert b"pl" in {str(node.get("/Lang")).encode() for node in tags(made)}


def test_a_pdf_that_could_not_be_accessible_is_not_made() -> None:
    with pytest.raises(PdfNotMade):
        letter(heading("A heading of level 3 comes first", 3))
    with pytest.raises(PdfNotMade):
        make_pdf("letters/letter.typ", {"title": "x"})


def test_a_name_in_polish_or_welsh_is_written() -> None:
    assert "Łucja Błaszczyk, Siôn Gŵyr" in words_in(letter(heading("One", 1), paragraph("Łucja Błaszczyk, Siôn Gŵyr")))


@pytest.mark.parametrize(
    "words", ["عربي اردو", "ਪੰਜਾਬੀ", "বাংলা", "ગુજરાતી", "हिन्दी", "We miss you 💜 🕊 ❤️", "Ελληνικά", "Український"]
)
def test_other_scripts_and_little_pictures_are_written_and_stay_accessible(words: str) -> None:
    made = letter(heading("One", 1), paragraph(words))
    assert faults(made, "ua1") == []
    assert faults(made, "2a") == []


def test_what_no_font_can_write_is_named() -> None:
    with pytest.raises(PdfNotMade) as refused:
        letter(heading("One", 1), paragraph("A letter 中 in it"))
    assert refused.value.letters == "中"


def test_the_report_is_accessible(report: bytes) -> None:
    assert faults(report) == []


def test_the_report_begins_with_the_chosen_name_and_the_familys_own_words(report: bytes) -> None:
    told = words_in(report)
    assert told.index("Rowan") < told.index("In his mother’s words") < told.index("About this review")
    assert "Draft 2" not in told
    headings = [node for node in tags(report) if node.get("/S") in ("/H1", "/Title")]
    assert len(headings) == 1 + 1 + 1 + 7  # name, contents, one statement, seven parts


def test_the_report_keeps_every_number_table_and_footnote(report: bytes) -> None:
    told = words_in(report)
    for number in ("1.1", "3.17", "4.20", "6.13"):
        assert f"\n{number}" in told or f" {number}" in told
    kinds = [str(node.get("/S")) for node in tags(report)]
    assert kinds.count("/Table") == 2
    assert kinds.count("/Note") + kinds.count("/FENote") == 7


def test_the_report_tells_nothing_of_the_word_file(report: bytes) -> None:
    told = pypdf.PdfReader(io.BytesIO(report)).metadata
    assert told is not None
    assert told.author is None
    assert told.title == "Rowan: Local Child Safeguarding Practice Review"


def test_a_report_is_small_and_quick_to_open(report: bytes) -> None:
    assert len(report) < 400_000


def test_no_template_asks_the_time_or_goes_outside() -> None:
    for template in Path(ALONGSIDE).rglob("*.typ"):
        said = template.read_text(encoding="utf-8")
        assert "datetime.today" not in said
        assert '"@preview' not in said
