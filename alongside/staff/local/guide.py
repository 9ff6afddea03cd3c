"""The Good Practice Guide inside the staff door, one press from where it is needed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.guide import CHARTS, SITUATIONS, chart_here, charts_here, guide_here


def guide(request: HttpRequest) -> HttpResponse:
    """Every page of it by title, and the words to use by situation."""
    context = {"guide": guide_here(), "situations": SITUATIONS, "charts": charts_here()}
    return render(request, "staff/local/guide.jinja", context)


def guide_page(request: HttpRequest, page: str) -> HttpResponse:
    """One page."""
    whole = guide_here()
    found = next((each for each in whole.pages if each.slug == page), None)
    if found is None:
        raise Http404
    context = {"guide": whole, "page": found, "situations": SITUATIONS}
    return render(request, "staff/local/guide_page.jinja", context)


def guide_words(request: HttpRequest, situation: str) -> HttpResponse:
    """The words to use in one situation, step by step."""
    if situation not in SITUATIONS:
        raise Http404
    context = {"guide": guide_here(), "situation": situation, "situations": SITUATIONS}
    return render(request, "staff/local/guide_words.jinja", context)


def guide_path(request: HttpRequest, kind: str) -> HttpResponse:
    """One flowchart, drawn and as a list."""
    if kind not in CHARTS:
        raise Http404
    return render(request, "staff/local/guide_path.jinja", {"chart": chart_here(kind)})
