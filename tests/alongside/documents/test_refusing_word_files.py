"""What is not taken, each with its own sentence, before anything is unpacked or kept."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Iterator

import pytest
from docx import Document

from alongside.documents.word_file import LARGEST, WordFileRefused, gather, read_word_file
from alongside.documents.word_refusals import WHAT_TO_DO
from tests.builders.word_files import (
    as_bytes,
    changed,
    into_first_paragraph,
    plain_report,
    with_document,
    with_part,
)

MEGABYTE = 1024 * 1024
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def reason(content: bytes, name: str = "draft.docx") -> str:
    with pytest.raises(WordFileRefused) as refused:
        read_word_file(content, name)
    assert refused.value.reason_key in WHAT_TO_DO
    assert refused.value.what_to_do.endswith("Nothing was kept.")
    return refused.value.reason_key


def zipped(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return held.getvalue()


def test_the_untouched_report_is_taken() -> None:
    assert read_word_file(plain_report(), "draft.docx").passages


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "empty_file"),
        (b"%PDF-1.7\n%...", "pdf"),
        (b"{\\rtf1\\ansi words}", "rich_text"),
        (b"Just some words", "not_word"),
        (b"PK\x03\x04 but no more", "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "old_word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 a spreadsheet of old", "not_word"),
    ],
)
def test_a_file_that_is_something_else_says_what_it_is_whatever_its_name(content: bytes, expected: str) -> None:
    assert reason(content, "report.docx") == expected


def test_other_packages_are_not_word() -> None:
    assert reason(zipped(mimetype=b"application/vnd.oasis.opendocument.text")) == "open_document"
    assert reason(zipped(**{"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b"<a/>"})) == "not_word"


@pytest.mark.parametrize("name", ["report.doc", "report.pdf", "report", "report.docx.exe"])
def test_a_word_file_under_another_name_may_have_been_renamed(name: str) -> None:
    assert reason(plain_report(), name) == "name_differs"


def test_macros_are_refused_by_name_by_part_and_by_kind() -> None:
    assert reason(plain_report(), "report.docm") == "macros"
    assert reason(with_part(plain_report(), "word/vbaProject.bin", b"x")) == "macros"
    kinds = b'<Types><Default ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    assert reason(with_part(plain_report(), "[Content_Types].xml", kinds)) == "macros"


def test_a_zip_bomb_is_refused_without_being_unpacked() -> None:
    bomb = with_part(plain_report(), "word/media/picture.bin", b"\0" * (150 * MEGABYTE))
    assert len(bomb) < MEGABYTE
    tracemalloc.start()
    assert reason(bomb) == "unpacks_too_large"
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10 * MEGABYTE


def test_a_bomb_in_the_document_itself_and_one_of_very_many_parts_are_refused() -> None:
    inner = b"<w:document>" + b" " * (40 * MEGABYTE) + b"</w:document>"
    assert reason(with_part(plain_report(), "word/document.xml", inner)) == "unpacks_too_large"
    many = {f"word/media/{number}.bin": b"x" for number in range(2_100)}
    assert reason(changed(plain_report(), add=many)) == "unpacks_too_large"


def test_a_bomb_inside_an_embedded_package_is_never_reached() -> None:
    inner = zipped(**{"a.bin": b"\0" * (2 * MEGABYTE)})
    assert reason(with_part(plain_report(), "word/embeddings/sheet.xlsx", inner)) == "embedded"


def test_a_file_larger_than_the_limit_is_given_up_while_it_comes_in() -> None:
    sent = 0

    def upload() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(200):
            sent += 1
            yield b"\0" * MEGABYTE

    with pytest.raises(WordFileRefused) as refused:
        gather(upload())
    assert refused.value.reason_key == "too_large"
    assert sent == LARGEST // MEGABYTE + 1  # one megabyte over, not two hundred


def test_a_file_that_declares_itself_too_large_is_not_read_at_all() -> None:
    def upload() -> Iterator[bytes]:
        raise AssertionError("read all the same")
        yield b""

    with pytest.raises(WordFileRefused):
        gather(upload(), declared=200 * MEGABYTE)
    assert gather([b"ab", b"c"], declared=3) == b"abc"
    assert reason(b"\0" * (LARGEST + 1)) == "too_large"


@pytest.mark.parametrize(
    "xml",
    [
        '<w:ins w:id="1" w:author="J Smith"><w:r><w:t>more</w:t></w:r></w:ins>',
        '<w:del w:id="1" w:author="J Smith"><w:r><w:delText>less</w:delText></w:r></w:del>',
        '<w:moveTo w:id="1" w:author="J Smith"><w:r><w:t>moved</w:t></w:r></w:moveTo>',
        '<w:moveFrom w:id="1" w:author="J Smith"><w:r><w:t>moved</w:t></w:r></w:moveFrom>',
        '<w:r><w:rPr><w:rPrChange w:id="1" w:author="J Smith"><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>',
    ],
)
def test_tracked_changes_left_in_are_refused(xml: str) -> None:
    assert reason(into_first_paragraph(plain_report(), xml)) == "tracked_changes"


def test_a_tracked_change_of_a_paragraphs_look_counts_and_so_does_one_in_a_footnote_or_header() -> None:
    change = '<w:pPr><w:pPrChange w:id="1" w:author="J Smith"><w:pPr/></w:pPrChange></w:pPr>'
    looks = with_document(plain_report(), lambda told: told.replace("<w:body>", f"<w:body><w:p>{change}</w:p>", 1))
    assert reason(looks) == "tracked_changes"
    header = (
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>'
        '<w:del w:id="1" w:author="x"><w:r><w:delText>Smith</w:delText></w:r></w:del></w:p></w:hdr>'
    )
    assert reason(with_part(plain_report(), "word/header1.xml", header)) == "tracked_changes"


def test_the_sentence_says_how_many_tracked_changes_there_are() -> None:
    change = '<w:ins w:id="1" w:author="x"><w:r><w:t>a</w:t></w:r></w:ins>' * 3
    with pytest.raises(WordFileRefused) as refused:
        read_word_file(into_first_paragraph(plain_report(), change), "draft.docx")
    assert "3 places" in refused.value.what_to_do
    assert "Accept All Changes" in refused.value.what_to_do


def test_comments_left_in_are_refused() -> None:
    comments = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:id="0" w:author="J Smith"><w:p/></w:comment></w:comments>'
    )
    assert reason(with_part(plain_report(), "word/comments.xml", comments)) == "comments"
    assert reason(into_first_paragraph(plain_report(), '<w:commentRangeStart w:id="0"/>')) == "comments"


def test_hidden_words_are_refused_and_hidden_marks_are_not() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r>"
    assert reason(into_first_paragraph(plain_report(), hidden.format("Smith"))) == "hidden_text"
    assert read_word_file(into_first_paragraph(plain_report(), hidden.format("")), "draft.docx").passages


def test_embedded_objects_are_refused() -> None:
    assert reason(with_part(plain_report(), "word/embeddings/oleObject1.bin", b"x")) == "embedded"
    assert reason(into_first_paragraph(plain_report(), "<w:r><w:object/></w:r>")) == "embedded"


def test_what_would_be_fetched_from_outside_is_refused_and_a_template_is_only_told() -> None:
    def related(kind: str) -> bytes:
        relation = (
            f'<Relationship Id="rId99" Type="{RELATIONS}/{kind}" Target="http://x.example/" TargetMode="External"/>'
        )
        with zipfile.ZipFile(io.BytesIO(plain_report())) as packed:
            held = packed.read("word/_rels/document.xml.rels").decode()
        after = held.replace("</Relationships>", relation + "</Relationships>")
        return with_part(plain_report(), "word/_rels/document.xml.rels", after)

    assert reason(related("image")) == "outside_reference"
    assert reason(related("frame")) == "outside_reference"
    assert [w.key for w in read_word_file(related("attachedTemplate"), "a.docx").warnings].count("template") == 1
    field = '<w:r><w:instrText> INCLUDETEXT "http://x.example/" </w:instrText></w:r>'
    assert reason(into_first_paragraph(plain_report(), field)) == "outside_reference"


@pytest.mark.parametrize(
    "trick",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="x"/>',
        '<!DOCTYPE x SYSTEM "http://x.example/x.dtd"><w:document xmlns:w="x"/>',
        "<w:document",
        "<a>" * 5_000 + "</a>" * 5_000,
        '<?xml version="1.0" encoding="no-such"?><a/>',
        "<other/>",
    ],
)
def test_broken_xml_and_entity_tricks_are_refused(trick: str) -> None:
    assert reason(with_part(plain_report(), "word/document.xml", trick)) == "broken"


def test_numbers_that_are_no_numbers_do_not_stop_the_service() -> None:
    styles = (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum '
        'w:abstractNumId="1"><w:lvl w:ilvl="none"/></w:abstractNum></w:numbering>'
    )
    assert reason(with_part(plain_report(), "word/numbering.xml", styles)) == "broken"


def test_a_damaged_package_is_refused() -> None:
    content = plain_report()
    assert reason(content[: len(content) // 2]) == "broken"
    middle = content.index(b"word/document.xml") + 60
    assert reason(content[:middle] + b"\xff" * 40 + content[middle + 40 :]) == "broken"


def test_an_encrypted_entry_is_refused() -> None:
    content = bytearray(plain_report())
    place = content.rindex(b"PK\x01\x02")  # an entry of the directory: its flags stand 8 bytes in
    content[place + 8] |= 1
    assert reason(bytes(content)) == "encrypted"


def test_a_report_without_words_is_refused() -> None:
    assert reason(as_bytes(Document())) == "no_text"


def test_strict_open_xml_is_refused_with_what_to_do() -> None:
    strict = with_document(
        plain_report(),
        lambda told: told.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    )
    assert reason(strict) == "strict"


def test_every_sentence_is_kind_and_says_what_to_do() -> None:
    for key, words in WHAT_TO_DO.items():
        assert not any(word in words.lower() for word in ("please", "unfortunately", "invalid", "error", "!")), key
        assert any(word in words for word in ("Choose", "choose")), key
