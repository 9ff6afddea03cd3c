"""The guide as tagged PDF (PDF/UA-1, PDF/A-2a): all of it, or one page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from alongside.design.words import day_year
from alongside.documents.blocks import Block, Heading, to_json
from alongside.documents.pdf import make_pdf
from alongside.guide.flowchart import Flowchart
from alongside.guide.guide import Guide, GuidePage


def guide_pdf(guide: Guide, charts: tuple[Flowchart, ...] = ()) -> bytes:
    """The whole guide, with a list of its pages, and the flowcharts at its end."""
    return _made(guide, guide.title, guide.pages, charts, whole=True)


def page_pdf(guide: Guide, page: GuidePage) -> bytes:
    """One page of it."""
    return _made(guide, page.title, (page,), (), whole=False)


def _made(
    guide: Guide, title: str, pages: tuple[GuidePage, ...], charts: tuple[Flowchart, ...], *, whole: bool
) -> bytes:
    told = {
        "title": title,
        "day": guide.day.isoformat(),
        "whole": whole,
        "lead": guide.lead,
        "foot": f"{guide.title}. {guide.partnership}. With the numbers in force on {day_year(guide.day)}.",
        "pages": [_page(page, deeper=whole) for page in pages],
        "charts": [chart.told() for chart in charts],
    }
    return make_pdf("guide/guide.typ", told)


def _page(page: GuidePage, *, deeper: bool) -> dict[str, Any]:
    body = tuple(_deeper(block) for block in page.blocks) if deeper else page.blocks
    return {"kicker": page.kicker, "title": page.title, "in_short": page.in_short, "body": to_json(body)}


def _deeper(block: Block) -> Block:
    """A heading one level further down, because the guide's own title stands above the page's."""
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block
