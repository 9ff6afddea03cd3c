"""The published report as tagged PDF: the chosen name, own words, contents, parts, tables, footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from alongside.design.words import day_year

from .blocks import Block, Heading, Paragraph, to_json
from .draft import Draft, part_level
from .pdf import make_pdf


@dataclass(frozen=True)
class StatementInReport:
    """An Impact Statement as agreed: "In his mother’s words", its blocks, the name under it or "", how it came."""

    heading: str
    blocks: tuple[Block, ...]
    signed: str = ""
    note: str = "An Impact Statement. Its writer agreed to these very words and can take them back at any time."


@dataclass(frozen=True)
class ReportCover:
    """What stands on the title page. `name` is the chosen name; `opening` a few sentences about the person.

    `warning` says what the report holds that is hard to read, or is "". `title` goes into the PDF's properties: never
    a real name. `line` stands at the foot of it, "Published 2 February 2027" unless said.
    """

    name: str
    review_name: str
    published_by: str
    published_on: date
    opening: tuple[str, ...] = ()
    warning: str = ""
    title: str = ""
    colour: str = "#114b57"
    line: str = ""


def report_pdf(draft: Draft, cover: ReportCover, statements: Sequence[StatementInReport] = ()) -> bytes:
    """The report with the statements that are agreed to, as PDF/UA-1 and PDF/A-2a. Nothing else of the file comes."""
    told = {
        "title": cover.title or f"{cover.name}: {cover.review_name}",
        "short-title": f"{cover.name}. {cover.review_name}.",
        "day": cover.published_on.isoformat(),
        "colour": cover.colour,
        "name": cover.name,
        "review-name": cover.review_name,
        "opening": list(cover.opening),
        "warning": cover.warning,
        "published-by": cover.published_by,
        "published-on": cover.line or f"Published {day_year(cover.published_on)}",
        "statements": [
            {"heading": each.heading, "blocks": to_json(each.blocks), "signed": each.signed, "note": each.note}
            for each in statements
        ],
        "blocks": to_json(_body(draft)),
        "notes": {note.id: to_json(note) for note in draft.notes},
    }
    return make_pdf("documents/report.typ", told)


def _body(draft: Draft) -> tuple[Block, ...]:
    """The blocks without what the title page says already, levels such that a part begins at 1."""
    down = part_level(draft.blocks) - 1
    begun = next((place for place, block in enumerate(draft.blocks) if _begins_a_part(block, down + 1)), 0)
    kept = [block for place, block in enumerate(draft.blocks) if place >= begun or not _is_cover(block)]
    return tuple(
        replace(block, level=min(3, max(1, block.level - down))) if isinstance(block, Heading) else block
        for block in kept
    )


def _begins_a_part(block: Block, level: int) -> bool:
    return isinstance(block, Heading) and block.level == level


def _is_cover(block: Block) -> bool:
    """Title lines, and the unnumbered lines a draft carries on its front ("Draft 2, private")."""
    if isinstance(block, Heading):
        return True
    return isinstance(block, Paragraph) and (block.kind in ("title", "subtitle") or not block.number)
