"""Word files for tests: good ones, and every kind that must be refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

W_NAMESPACE = nsdecls("w")

AUTOMATIC = f"""<w:abstractNum {W_NAMESPACE} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/>
</w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>"""
NUMBERS = f'<w:num {W_NAMESPACE} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'


def as_bytes(word: WordDocument) -> bytes:
    held = io.BytesIO()
    word.save(held)
    return held.getvalue()


def plain_report(*paragraphs: str) -> bytes:
    """One heading and some paragraphs."""
    word = Document()
    word.add_heading("The last school year", 1)
    for words in paragraphs or ("3.4\tJay moved to Year 11 in September 2025.", "3.5 The school rang twice."):
        word.add_paragraph(words)
    return as_bytes(word)


def add_numbering(word: WordDocument) -> None:
    """A multilevel list 3, 3.1, a) whose first level is tied to the style Heading 1, as in Word's own outline lists."""
    numbering = word.part.numbering_part.element
    first_num = numbering.find(f"{{{numbering.nsmap['w']}}}num")
    first_num.addprevious(parse_xml(AUTOMATIC))
    numbering.append(parse_xml(NUMBERS))
    style = word.styles["Heading 1"].element.get_or_add_pPr()
    style.append(parse_xml(f'<w:numPr {W_NAMESPACE}><w:numId w:val="77"/></w:numPr>'))


def number(paragraph: object, level: int, num_id: int = 77) -> None:
    """Give a paragraph an automatic number at a level, from 0."""
    properties = paragraph._p.get_or_add_pPr()  # type: ignore[attr-defined]
    properties.append(
        parse_xml(f'<w:numPr {W_NAMESPACE}><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')
    )


def with_part(content: bytes, name: str, part: bytes | str) -> bytes:
    """The same package with one more part, or with a part replaced."""
    return changed(content, add={name: part.encode() if isinstance(part, str) else part})


def with_document(content: bytes, change: Callable[[str], str]) -> bytes:
    """The same package with word/document.xml changed as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        document = packed.read("word/document.xml").decode()
    after = change(document)
    assert after != document, "the change found nothing to change"
    return with_part(content, "word/document.xml", after)


def into_first_paragraph(content: bytes, xml: str) -> bytes:
    """Some WordprocessingML put at the end of the first body paragraph."""
    return with_document(content, lambda document: re.sub(r"</w:p>", lambda _: xml + "</w:p>", document, count=1))


def changed(content: bytes, *, add: dict[str, bytes], leave_out: Iterable[str] = ()) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as out:
        for entry in packed.infolist():
            if entry.filename not in add and entry.filename not in leave_out:
                out.writestr(entry.filename, packed.read(entry))
        for name, part in add.items():
            out.writestr(name, part)
    return held.getvalue()
