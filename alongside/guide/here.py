"""The guide of the partnership we are in, as it stands today, and its flowcharts."""

from __future__ import annotations

from functools import lru_cache

from alongside import clock
from alongside.design.words import names
from alongside.guide.flowchart import CHARTS, Flowchart, flowchart
from alongside.guide.guide import Guide, the_guide
from alongside.guide.on_paper import guide_pdf, page_pdf
from alongside.local.pages import published_pages
from alongside.local.process_in_force import process_in_force
from alongside.process_files import whose_name
from alongside.tenancy.here import here

GUIDES_REMEMBERED, PAPERS_REMEMBERED = 16, 64


def guide_here() -> Guide:
    """The guide with the numbers in force and the pages the partnership published itself. One query."""
    return _guide(process_in_force(), clock.today(), _boards(), published_pages())


_guide = lru_cache(maxsize=GUIDES_REMEMBERED)(the_guide)


def chart_here(kind: str) -> Flowchart:
    """The flowchart of a kind of review. Raises KeyError for a kind without one."""
    return _chart(kind, process_in_force(), clock.today(), here().name_for(whose_name(kind)))


_chart = lru_cache(maxsize=GUIDES_REMEMBERED)(flowchart)


def charts_here() -> tuple[Flowchart, ...]:
    return tuple(map(chart_here, CHARTS))


@lru_cache(maxsize=PAPERS_REMEMBERED)
def paper(guide: Guide, page: str = "") -> bytes:
    """The PDF of one page, or of the whole guide with every flowchart. Made once for each state of the guide."""
    return page_pdf(guide, guide.page(page)) if page else guide_pdf(guide, charts_here())


def _boards() -> str:
    return names(here().names)
