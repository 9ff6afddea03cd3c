"""The Good Practice Guide, for anybody: families and other partnerships may read how we mean to work."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.guide import CHARTS, SITUATIONS, Guide, GuidePage, chart_here, charts_here, guide_here, paper
from alongside.public.showing import file, show


def guide(request: HttpRequest) -> HttpResponse:
    """Every page of it by title, and the words to use by situation."""
    context = {"guide": guide_here(), "situations": SITUATIONS, "charts": charts_here()}
    return show(request, "guide", context)


def guide_page(request: HttpRequest, page: str) -> HttpResponse:
    """One page."""
    whole = guide_here()
    context = {"guide": whole, "page": page_of(whole, page), "situations": SITUATIONS}
    return show(request, "guide_page", context)


def guide_words(request: HttpRequest, situation: str) -> HttpResponse:
    """The words to use in one situation, step by step."""
    if situation not in SITUATIONS:
        raise Http404
    return show(request, "guide_words", {"guide": guide_here(), "situation": situation, "situations": SITUATIONS})


def guide_path(request: HttpRequest, kind: str) -> HttpResponse:
    """One flowchart, drawn and as a list."""
    if kind not in CHARTS:
        raise Http404
    return show(request, "guide_path", {"chart": chart_here(kind)})


def guide_file(request: HttpRequest) -> HttpResponse:
    """The whole guide as PDF."""
    return file(paper(guide_here()), "good-practice-guide.pdf")


def guide_page_file(request: HttpRequest, page: str) -> HttpResponse:
    """One page as PDF."""
    whole = guide_here()
    name = page_of(whole, page).name
    return file(paper(whole, name), f"good-practice-guide-{page}.pdf")


def guide_path_file(request: HttpRequest, kind: str) -> HttpResponse:
    """One flowchart as PDF."""
    if kind not in CHARTS:
        raise Http404
    return file(chart_here(kind).pdf(), f"path-{kind.replace('_', '-')}.pdf")


def page_of(whole: Guide, slug: str) -> GuidePage:
    """The page of this name in an address, or not found."""
    found = next((page for page in whole.pages if page.slug == slug), None)
    if found is None:
        raise Http404
    return found
