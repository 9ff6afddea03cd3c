"""Why? The rule, its source, the facts and the sum behind a promise, a clock or its day."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.reading.why import why_owed


def why(request: HttpRequest, rule: str) -> HttpResponse:
    """Explain one rule as it stands for whoever or whatever the address says. Nothing is written."""
    found = why_owed(request.entered, rule, request.GET.dict())
    if found is None:
        raise Http404
    return render(request, "staff/planning/why.jinja", {"why": found})
