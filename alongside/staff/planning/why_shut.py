"""Why is this closed? What a gate waits for, what is in place already, and the rule it stands on."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.reading import why_shut as reading


def why_shut(request: HttpRequest, gate: str) -> HttpResponse:
    """Explain one gate as it stands for whatever the address says. Nothing is written."""
    found = reading.why_shut(request.entered, gate, request.GET.dict())
    if found is None:
        raise Http404
    return render(request, "staff/planning/why_shut.jinja", {"why": found})
