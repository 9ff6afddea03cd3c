"""Reads an uploaded Word file into a Draft, or refuses it with what to do. Nothing is kept, fetched or run."""

from __future__ import annotations

import hashlib
import io

import mammoth
import nh3

from .as_text import text
from .blocks import Block, Heading, words_of
from .draft import Draft
from .word_blocks import blocks_of
from .word_contents import Remark, refuse_what_may_not_stay, remarks_about
from .word_made_plain import make_plain
from .word_package import gather, open_package
from .word_refusals import LARGEST, WordFileRefused

__all__ = ["LARGEST", "WordFileRefused", "gather", "read_word_file"]

STYLES = """
p.Heading1 => h1:fresh
p.Heading2 => h2:fresh
p.Heading3 => h3:fresh
p.Heading4 => h4:fresh
p.Heading5 => h5:fresh
p.Heading6 => h6:fresh
p.AsTitle => p.title:fresh
p.AsSubtitle => p.subtitle:fresh
p.AsCaption => p.caption:fresh
p.AsQuote => blockquote > p:fresh
p.AsContents => !
p.AsPassage => p:fresh
"""
TAGS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td",
        "blockquote", "strong", "em", "sup", "a", "br"}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "id"},
    "li": {"id"},
    "p": {"class"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}


def read_word_file(content: bytes, file_name: str) -> Draft:
    """The draft in a .docx. `content` is the whole file; use `gather` to put an upload together within LARGEST.

    Raises WordFileRefused, whose `what_to_do` is the sentence to show beside the field.
    A file without headings is taken, as one part, with a warning that says how to make parts.
    """
    package = open_package(content, file_name)
    refuse_what_may_not_stay(package)
    try:
        plain, pictures = make_plain(package)
        made = mammoth.convert_to_html(io.BytesIO(plain), style_map=STYLES, external_file_access=False)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, OSError, RecursionError) as fault:
        raise WordFileRefused("broken") from fault
    clean = nh3.clean(
        made.value, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"http", "https", "mailto", "tel"}, link_rel=None
    )
    title, blocks, notes = blocks_of(clean)
    if not text(blocks).strip():
        raise WordFileRefused("no_text")
    warnings = [*_about_shape(blocks, pictures), *remarks_about(package, file_name)]
    return Draft(title, blocks, notes, hashlib.sha256(content).hexdigest(), tuple(warnings))


def _about_shape(blocks: tuple[Block, ...], pictures: int) -> list[Remark]:
    told = []
    if not any(isinstance(block, Heading) and words_of(block.runs).strip() for block in blocks):
        told.append(
            Remark(
                "no_headings",
                "There are no headings, so the report is one long page. In Word, give headings the style "
                "“Heading 1”, and each becomes a part of its own.",
            )
        )
    if pictures:
        count = "One picture was" if pictures == 1 else f"{pictures} pictures were"
        says = f"{count} left out: families read the words alone. Say in the text what a picture shows."
        told.append(Remark("pictures_left_out", says, str(pictures)))
    return told
