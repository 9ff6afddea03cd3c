"""Makes tagged PDF (PDF/UA-1 and PDF/A-2a in one file) with Typst, from our own templates and plain values.

Values reach a template as JSON and are never read as Typst, so nobody's words can become instructions. The document
names no author and no moment of making. Its title and its day (`title`, `day` as 2026-10-12) are among the values.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import typst

ALONGSIDE = Path(__file__).resolve().parent.parent
FONTS = ALONGSIDE / "design" / "fonts"
OTHER_SCRIPTS = ALONGSIDE / "documents" / "fonts"
STANDARDS: list[Any] = ["ua-1", "a-2a"]
_one_at_a_time = Lock()


CANNOT_SHOW = re.compile(r'the text `?"(.+?)"`? could not be displayed')


class PdfNotMade(Exception):
    """Typst would not make an accessible PDF of this, and says why. Never a reason to make a lesser one.

    `letters` are those that no font of ours can write, or "": a page can say so beside the field.
    """

    def __init__(self, template: str, why: str) -> None:
        found = CANNOT_SHOW.search(why)
        self.letters = found[1] if found else ""
        super().__init__(f"{template}: {why}")


@cache
def _compiler(template: str) -> typst.Compiler:
    """One compiler for each template: the fonts and the parsed template stay warm, so a letter takes milliseconds."""
    return typst.Compiler(
        input=str(ALONGSIDE / template),
        root=str(ALONGSIDE),
        font_paths=[str(FONTS), str(OTHER_SCRIPTS)],
        ignore_system_fonts=True,
    )


def make_pdf(template: str, content: dict[str, Any]) -> bytes:
    """The PDF of a template (a path below alongside/, such as "letters/letter.typ") filled with plain values.

    Raises PdfNotMade, for instance for a script that no font of ours can write.
    """
    told = {"content": json.dumps(content, ensure_ascii=False)}
    with _one_at_a_time:
        compiler = _compiler(template)
        try:
            made = compiler.compile(format="pdf", sys_inputs=told, pdf_standards=STANDARDS, timestamp=0)
        except typst.TypstError as fault:
            raise PdfNotMade(template, f"{fault.message} {' '.join(fault.hints)}".strip()) from fault
    if not isinstance(made, bytes):
        raise PdfNotMade(template, "nothing was made")
    return made
