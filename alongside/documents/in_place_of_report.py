"""What is published in place of a report that is not: plain words as a document of one part. Pure."""

from __future__ import annotations

from alongside.documents.blocks import Block, Heading, Paragraph, Run
from alongside.documents.draft import Draft
from alongside.documents.public_page import PageWords

HEADINGS = {
    "improvements": "What has improved",
    "summary": "A summary of the review",
    "learning_briefing": "What can be learned",
}


def as_draft(words: PageWords) -> Draft:
    """The words of `found` as paragraphs under their heading, and what should change under another."""
    heading = HEADINGS[words.instead]
    blocks: list[Block] = [_heading(heading), *_paragraphs(words.found)]
    if words.changes:
        blocks.append(_heading("What should change"))
        for change in words.changes:
            blocks += _paragraphs(f"{change.words} {change.more}".strip())
    return Draft(title=heading, blocks=tuple(blocks), notes=(), file_hash="")


def _heading(words: str) -> Heading:
    return Heading((Run(words),), level=1)


def _paragraphs(words: str) -> list[Paragraph]:
    lines = (" ".join(each.split()) for each in words.replace("\r", "").split("\n\n"))
    return [Paragraph((Run(line),)) for line in lines if line]
