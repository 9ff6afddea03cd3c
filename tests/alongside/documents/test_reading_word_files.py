"""A Word draft becomes numbered, addressable passages, however its writer numbered it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE

from alongside.documents.as_text import text
from alongside.documents.blocks import Heading, List, Paragraph, Quote, Table
from alongside.documents.draft import Draft
from alongside.documents.word_file import read_word_file
from tests.builders.word_files import add_numbering, as_bytes, into_first_paragraph, number, plain_report

DEMO = Path(__file__).resolve().parents[3] / "alongside" / "demo" / "documents"


def read(word: object) -> Draft:
    return read_word_file(as_bytes(word), "draft.docx")  # type: ignore[arg-type]


def numbers(draft: Draft) -> list[tuple[str, str]]:
    return [(passage.anchor, passage.number) for passage in draft.passages]


def test_typed_numbers_become_the_names_of_passages() -> None:
    draft = read_word_file(plain_report("3.4\tJay moved.", "3.5 The school rang.", "3.5.1) Twice."), "draft.docx")
    assert numbers(draft) == [("p3-4", "3.4"), ("p3-5", "3.5"), ("p3-5-1", "3.5.1")]
    assert [passage.text for passage in draft.passages] == ["Jay moved.", "The school rang.", "Twice."]


def test_automatic_numbers_are_counted_as_word_counts_them() -> None:
    word = Document()
    add_numbering(word)
    word.add_heading("The last school year", 1)
    for words in ("Jay moved.", "The school rang."):
        number(word.add_paragraph(words), 1)
    for words in ("twice in October", "once in November"):
        number(word.add_paragraph(words), 2)
    number(word.add_paragraph("Nobody asked."), 1)
    word.add_heading("What we learned", 1)
    number(word.add_paragraph("Services knew little."), 1)
    draft = read(word)
    # The list starts at 3; the second heading is 4; level 1 begins again under it, and a) b) stay a list under 3.2.
    assert [part.label for part in draft.parts] == ["3", "4"]
    assert numbers(draft) == [
        ("p3-1", "3.1"), ("p3-2", "3.2"), ("p3-2-i1", ""), ("p3-2-i2", ""), ("p3-3", "3.3"), ("p4-1", "4.1"),
    ]  # fmt: skip
    letters = next(block for block in draft.blocks if isinstance(block, List))
    assert letters.style == "a"
    assert "a) twice in October" in text(draft.blocks)


def test_single_numbers_that_go_on_past_a_heading_number_passages_and_others_stay_lists() -> None:
    word = Document()
    add_numbering(word)
    numbering = word.part.numbering_part.element
    from docx.oxml import parse_xml

    from tests.builders.word_files import W_NAMESPACE

    numbering.append(
        parse_xml(f'<w:num {W_NAMESPACE} w:numId="78"><w:abstractNumId w:val="77"/><w:lvlOverride w:ilvl="0">'
                  '<w:startOverride w:val="1"/></w:lvlOverride></w:num>')
    )  # fmt: skip
    word.styles["Heading 2"].element.get_or_add_pPr()
    word.add_heading("One", 2)
    number(word.add_paragraph("First."), 0, 78)
    number(word.add_paragraph("Second."), 0, 78)
    word.add_paragraph("A short list", style="List Number")
    word.add_paragraph("of two things", style="List Number")
    word.add_heading("Two", 2)
    number(word.add_paragraph("Third."), 0, 78)
    draft = read(word)
    assert numbers(draft) == [("p1", "1"), ("p2", "2"), ("p2-i1", ""), ("p2-i2", ""), ("p3", "3")]


@pytest.mark.parametrize(
    "words", ["3.5 million children", "2.5 per cent fell", "10.30 am was late", "4.5 hours later", "2025 was his year"]
)
def test_an_amount_at_the_head_of_a_paragraph_is_not_its_number(words: str) -> None:
    draft = read_word_file(plain_report(words), "draft.docx")
    assert draft.passages[0].number == ""
    assert draft.passages[0].text.replace("\u00a0", " ") == words


def test_the_same_number_twice_still_gives_two_names() -> None:
    draft = read_word_file(plain_report("3.4 One.", "3.4 Two.", "3.4 Three."), "draft.docx")
    assert [anchor for anchor, _ in numbers(draft)] == ["p3-4", "p3-4b", "p3-4c"]


def test_looks_lists_quotes_tables_and_recommendations_are_kept() -> None:
    word = Document()
    word.add_heading("What we learned", 1)
    paragraph = word.add_paragraph("4.1 The school rang ")
    paragraph.add_run("three times").bold = True
    paragraph.add_run(" in ")
    paragraph.add_run("October").italic = True
    word.add_paragraph("I rang back.", style="Quote")
    word.add_paragraph("first", style="List Bullet")
    table = word.add_table(2, 2)
    for row, cells in enumerate((("Service", "Number"), ("School", "One"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    word.add_paragraph("Recommendation 2: Schools ask every term.")
    draft = read(word)
    kinds = [type(block) for block in draft.blocks]
    assert kinds == [Heading, Paragraph, Quote, List, Table, Paragraph]
    assert [(run.text, run.bold, run.italic) for run in draft.blocks[1].runs] == [
        ("The school rang ", False, False),
        ("three times", True, False),
        (" in ", False, False),
        ("October", False, True),
    ]
    assert [cell.head for cell in draft.blocks[4].rows[0].cells] == [True, True]
    assert draft.blocks[5].kind == "recommendation"
    assert draft.passages[-1].anchor == "r2"


def test_a_style_based_on_a_heading_is_a_heading() -> None:
    word = Document()
    style = word.styles.add_style("Thornmere Chapter", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = word.styles["Heading 1"]
    word.add_paragraph("Part 2: Rowan", style="Thornmere Chapter")
    word.add_paragraph("2.1 He sang.")
    draft = read(word)
    assert [(part.label, part.title) for part in draft.parts] == [("2", "Rowan")]


def test_contents_pages_are_left_out() -> None:
    word = Document()
    word.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    word.add_paragraph("The last school year ... 4", style="toc 1")
    word.add_heading("The last school year", 1)
    word.add_paragraph("3.1 Jay moved.")
    assert "..." not in text(read(word).blocks)


def test_days_never_part_from_their_month() -> None:
    draft = read_word_file(plain_report("3.4 On 4 March 2026 he rang."), "draft.docx")
    assert "4\u00a0March\u00a02026" in draft.passages[0].text


def test_a_link_is_kept_and_a_dangerous_one_loses_its_address() -> None:
    def linked(target: str) -> Draft:
        word = Document()
        word.add_heading("One", 1)
        paragraph = word.add_paragraph("1.1 See ")
        relation = word.part.relate_to(
            target, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True
        )
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        paragraph._p.append(
            parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r><w:t>here</w:t></w:r></w:hyperlink>')
        )
        return read(word)

    assert linked("https://example.org/").blocks[1].runs[-1].href == "https://example.org/"
    assert linked("javascript:alert(1)").blocks[1].runs[-1].href == ""
    assert linked("javascript:alert(1)").passages[0].text == "See here"


def test_a_draft_without_headings_is_one_part_and_says_how_to_make_more() -> None:
    word = Document()
    word.add_paragraph("1.1 Words.")
    draft = read(word)
    assert [(part.number, part.title) for part in draft.parts] == [(1, "The report")]
    assert "Heading 1" in next(w.says for w in draft.warnings if w.key == "no_headings")


def test_names_in_the_properties_are_told_and_do_not_refuse() -> None:
    word = Document()
    word.core_properties.author = "J Smith"
    word.core_properties.last_modified_by = "H Marsh"
    word.core_properties.title = "Smith review"
    word.add_heading("One", 1)
    word.add_paragraph("1.1 Words.")
    draft = read_word_file(as_bytes(word), "Smith_LCSPR_final.docx")
    told = {warning.key: warning.holds for warning in draft.warnings}
    assert told["author"] == "J Smith"
    assert told["last_modified_by"] == "H Marsh"
    assert told["title"] == "Smith review"
    assert told["file_name"] == "Smith_LCSPR_final.docx"


def test_pictures_are_left_out_and_counted() -> None:
    picture = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
    draft = read_word_file(into_first_paragraph(plain_report(), picture), "draft.docx")
    assert next(w.holds for w in draft.warnings if w.key == "pictures_left_out") == "1"


def test_reading_twice_gives_the_same_and_hashes_say_what_they_mean() -> None:
    content = plain_report()
    one, two = read_word_file(content, "draft.docx"), read_word_file(content, "draft.docx")
    assert one == two
    assert one.file_hash == hashlib.sha256(content).hexdigest()
    curly = read_word_file(plain_report("3.4 Jay’s day"), "draft.docx")
    straight = read_word_file(plain_report("3.4  Jay's  day"), "draft.docx")
    other = read_word_file(plain_report("3.4 Jay’s days"), "draft.docx")
    assert curly.text_hash == straight.text_hash != other.text_hash
    assert curly.file_hash != straight.file_hash


def test_a_draft_comes_back_whole_from_json() -> None:
    draft = read_word_file((DEMO / "draft-1.docx").read_bytes(), "draft-1.docx")
    assert Draft.from_json(json.loads(json.dumps(draft.to_json()))) == draft


def test_the_demos_drafts_read_as_they_were_written() -> None:
    # What their writer says of them: seven parts, paragraphs 1.1 to 6.13, two tables, six and seven footnotes.
    first = read_word_file((DEMO / "draft-1.docx").read_bytes(), "draft-1.docx")
    second = read_word_file((DEMO / "draft-2.docx").read_bytes(), "draft-2.docx")
    assert [part.label for part in first.parts if part.number] == ["1", "2", "3", "4", "5", "6", "7"]
    assert first.passage("p1-1") is not None
    assert first.passage("p6-13") is not None
    assert sum(isinstance(block, Table) for block in first.blocks) == 2
    assert all(block.caption for block in first.blocks if isinstance(block, Table))
    assert len(first.notes) == 6
    assert len(second.notes) == 7
    assert len({passage.anchor for passage in second.passages}) == len(second.passages)


def test_every_footnote_is_pointed_at_by_its_own_mark() -> None:
    draft = read_word_file((DEMO / "draft-1.docx").read_bytes(), "draft-1.docx")
    pointed = [run for b in draft.blocks if isinstance(b, Paragraph) for run in b.runs if run.note]
    assert [(run.note, run.text) for run in pointed] == [(note.id, note.mark) for note in draft.notes]
    assert [note.mark for note in draft.notes] == ["1", "2", "3", "4", "5", "6"]
    assert sum(len(part.notes) for part in draft.parts) == 6
