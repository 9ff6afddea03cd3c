"""Writes the demo's Word files from the texts in words/reports, as a reviewer's own Word would have saved them.

Run with `python -m alongside.demo.documents.build_reports`. The built files are committed, so the demo itself needs
neither this script nor python-docx. Building twice gives the same bytes: the files carry no author and one fixed day.

The texts are Markdown in a small dialect. `# ` opens a part, `## ` a section, `3.4 ` a numbered paragraph, `- ` a
list, `> ` somebody's own words, `| ` a table (first row is its header), `Table 1: ` the caption above it, and
`[^name]` a footnote.
With `numbering: automatic` Word counts the paragraphs itself and the typed numbers are only checked; with
`numbering: typed` they stand in the text, as in many older reports.
"""

import re
import sys
import zipfile
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from alongside.demo.documents.word_parts import (
    Footnotes,
    add_styles,
    add_table,
    number_automatically,
    set_plain_properties,
    write_runs,
)

HERE = Path(__file__).parent
TEXTS = HERE.parent / "words" / "reports"
REPORTS = {
    "rowan-draft-1.md": "draft-1.docx",
    "rowan-draft-2.md": "draft-2.docx",
    "edith-published.md": "published.docx",
}
FIXED_DAY = (2026, 1, 5, 9, 0, 0)
NUMBERED = re.compile(r"^(\d+)\.(\d+) (.+)$")
FOOTNOTE = re.compile(r"^\[\^(\w+)\]: (.+)$")


class TextFault(Exception):
    """A text that does not say what it seems to: a number out of turn, a footnote without words."""


def build(text_path: Path, word_path: Path) -> int:
    """Write one Word file; answers how many words its text holds."""
    lines = text_path.read_text(encoding="utf-8").splitlines()
    head = [line.split(": ", 1) for line in lines[: lines.index("")]]
    body = lines[lines.index("") + 1 :]
    notes = {m[1]: m[2] for line in body if (m := FOOTNOTE.match(line))}
    word = Document()
    add_styles(word)
    set_plain_properties(word)
    writer = ReportWriter(word, Footnotes(notes), automatic=dict(head)["numbering"] == "automatic")
    for key, words in head:
        if key != "numbering":
            word.add_paragraph(words, style={"title": "Title", "subtitle": "Subtitle"}.get(key, "Front note"))
    writer.write([line for line in body if not FOOTNOTE.match(line)])
    writer.footnotes.attach_to(word)
    word.save(str(word_path))
    fix_the_day(word_path)
    return sum(len(line.split()) for line in body)


class ReportWriter:
    """Walks the lines of one text into one Word document, counting parts and paragraphs as Word will."""

    def __init__(self, word: WordDocument, footnotes: Footnotes, *, automatic: bool) -> None:
        self.word, self.footnotes, self.automatic = word, footnotes, automatic
        self.outline = number_automatically(word) if automatic else None
        self.part = self.paragraph = 0

    def write(self, lines: list[str]) -> None:
        table: list[list[str]] = []
        for line in [*lines, ""]:
            if line.startswith("|"):
                table.append([cell.strip() for cell in line.strip("|").split("|")])
                continue
            if table:
                add_table(self.word, [row for row in table if set("".join(row)) != {"-"}], self.footnotes)
                table = []
            if line:
                self.write_line(line)

    def write_line(self, line: str) -> None:
        if numbered := NUMBERED.match(line):
            self.write_numbered(int(numbered[1]), int(numbered[2]), numbered[3])
        elif line.startswith("# "):
            self.open_part(line[2:])
        elif line.startswith("## "):
            self.word.add_heading(line[3:], level=2)
        elif line.startswith("- "):
            self.put(line[2:], "List Bullet")
        elif line.startswith("> "):
            self.put(line[2:], "Quote")
        else:
            self.put(line, "Caption" if re.match(r"Table \d+: ", line) else "Normal")

    def open_part(self, title: str) -> None:
        self.part, self.paragraph = self.part + 1, 0
        heading = self.word.add_heading(title if self.automatic else f"{self.part} {title}", level=1)
        if self.outline:
            self.outline.number(heading, 0)

    def write_numbered(self, part: int, paragraph: int, words: str) -> None:
        self.paragraph += 1
        if (part, paragraph) != (self.part, self.paragraph):
            raise TextFault(f"{part}.{paragraph} stands where {self.part}.{self.paragraph} is next")
        written = self.put(words if self.automatic else f"{part}.{paragraph}\t{words}", "Numbered paragraph")
        if self.outline:
            self.outline.number(written, 1)

    def put(self, words: str, style: str) -> Paragraph:
        paragraph = self.word.add_paragraph(style=style)
        write_runs(paragraph, words, self.footnotes)
        return paragraph


def fix_the_day(word_path: Path) -> None:
    """Zip the parts again with one fixed day, so that an unchanged text gives an unchanged file."""
    with zipfile.ZipFile(word_path) as packed:
        parts = [(name, packed.read(name)) for name in packed.namelist()]
    with zipfile.ZipFile(word_path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts:
            packed.writestr(zipfile.ZipInfo(name, FIXED_DAY), content, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    for text_name, word_name in REPORTS.items():
        if not (TEXTS / text_name).exists():
            sys.exit(f"{text_name} is missing")
        print(f"{word_name}: {build(TEXTS / text_name, HERE / word_name)} words")
