"""The parts of a Word file that python-docx does not write: footnotes, automatic outline numbers, a marked header row.

The XML is what Word itself saves (ECMA-376 part 1: 17.9 numbering, 17.11 footnotes, 17.4.78 table header rows).
"""

import datetime
import re
from html import escape

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RUN = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*|\[\^(?P<note>\w+)\]|(?P<plain>[^*\[]+|\[)")


class Footnotes:
    """The footnotes of one document, numbered in the order in which the text calls them."""

    def __init__(self, words: dict[str, str]) -> None:
        self.words, self.called = words, list[str]()

    def call(self, name: str) -> int:
        """The id under which the text refers to this footnote. Fails on one that has no words."""
        if name not in self.words or name in self.called:
            raise KeyError(f"footnote {name} has no words, or is called twice")
        self.called.append(name)
        return len(self.called)

    def attach_to(self, word: WordDocument) -> None:
        """Write footnotes.xml, its relationship and its content type. Fails if some footnote was never called."""
        if unused := set(self.words) - set(self.called):
            raise KeyError(f"footnotes nobody calls: {sorted(unused)}")
        rules = "".join(
            f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
            for at, kind, mark in [
                (-1, "separator", "separator"),
                (0, "continuationSeparator", "continuationSeparator"),
            ]
        )
        notes = "".join(self.footnote_xml(at, self.words[name]) for at, name in enumerate(self.called, start=1))
        xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes {nsdecls("w")}>{rules}{notes}'
        part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, f"{xml}</w:footnotes>".encode(), word.part.package)
        word.part.relate_to(part, REL.FOOTNOTES)
        settings = parse_xml(
            f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        )
        place = word.settings.element.find(qn("w:compat"))
        place.addprevious(settings)  # the schema wants it before w:compat

    @staticmethod
    def footnote_xml(at: int, words: str) -> str:
        runs = "".join(
            f"<w:r>{'<w:rPr><w:i/></w:rPr>' if m['italic'] else ''}"
            f'<w:t xml:space="preserve">{escape(m["italic"] or m["plain"] or "", quote=False)}</w:t></w:r>'
            for m in RUN.finditer(f" {words}")
        )
        mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        return (
            f'<w:footnote w:id="{at}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}{runs}</w:p>'
            "</w:footnote>"
        )


def write_runs(paragraph: Paragraph, words: str, footnotes: Footnotes) -> None:
    """Put words with *italics*, **bold** and [^footnotes] into a paragraph."""
    for m in RUN.finditer(words):
        if m["note"]:
            run = paragraph.add_run(style="Footnote Reference")
            reference = OxmlElement("w:footnoteReference")
            reference.set(qn("w:id"), str(footnotes.call(m["note"])))
            run._r.append(reference)
            continue
        run = paragraph.add_run(m["bold"] or m["italic"] or m["plain"])
        run.bold = True if m["bold"] else None
        run.italic = True if m["italic"] else None


class Outline:
    """One multilevel list: parts 1, 2, 3 on level 0 (by the heading's style) and paragraphs 1.1, 1.2 on level 1."""

    def __init__(self, number_id: int) -> None:
        self.number_id = number_id

    def number(self, paragraph: Paragraph, level: int) -> None:
        """Number this paragraph. A heading needs nothing of its own: its style carries the number, as Word saves it."""
        if level:
            numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            numbering.get_or_add_ilvl().val = level
            numbering.get_or_add_numId().val = self.number_id


def number_automatically(word: WordDocument) -> Outline:
    """Add the outline list to the document and tie Heading 1 to its first level."""
    numbering = word.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{style}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl>'
        for at, fmt, style, text in [
            (0, "decimal", '<w:pStyle w:val="Heading1"/>', "%1"),
            (1, "decimal", "", "%1.%2"),
            (2, "lowerLetter", "", "(%3)"),
        ]
    )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}'
        "</w:abstractNum>"
    )
    numbering.insert(0, abstract)  # every w:abstractNum stands before the first w:num
    number_id = numbering.add_num(90).numId
    style = word.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr()
    style.get_or_add_numId().val = number_id
    return Outline(number_id)


def add_table(word: WordDocument, rows: list[list[str]], footnotes: Footnotes) -> None:
    """A plain grid whose first row is marked as the header that repeats on each page."""
    if len({len(row) for row in rows}) != 1:
        raise ValueError(f"rows of different length below {rows[0]}")
    table = word.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for at, row in enumerate(rows):
        for cell, words in zip(table.rows[at].cells, row, strict=True):
            write_runs(cell.paragraphs[0], f"**{words}**" if at == 0 else words, footnotes)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def add_styles(word: WordDocument) -> None:
    """The paragraph and footnote styles that the empty template lacks, and British English throughout."""
    numbered = word.styles.add_style("Numbered paragraph", WD_STYLE_TYPE.PARAGRAPH)
    numbered.base_style, numbered.paragraph_format.space_after = word.styles["Normal"], Pt(8)
    front = word.styles.add_style("Front note", WD_STYLE_TYPE.PARAGRAPH)
    front.base_style = word.styles["Normal"]
    note = word.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style, note.font.size = word.styles["Normal"], Pt(9)
    note.element.set(qn("w:styleId"), "FootnoteText")
    mark = word.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.set(qn("w:styleId"), "FootnoteReference")
    mark.font.superscript = True
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def set_plain_properties(word: WordDocument) -> None:
    """Leave nobody's name in the file: no author, no last writer, one fixed day, no picture of the first page."""
    properties = word.core_properties
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.title, properties.language, properties.revision = "Report", "en-GB", 1
    properties.created = properties.modified = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.UTC)
    package = word.part.package
    for key, relationship in list(package.rels.items()):
        if relationship.reltype.endswith("/thumbnail"):
            del package.rels[key]
