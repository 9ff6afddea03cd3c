"""Every decision to go ahead without someone, by whom and why, and whether the person was told."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.access.roles import Can
from alongside.reading import going_ahead


def went_ahead(request: HttpRequest) -> HttpResponse:
    """The list, newest first. Nothing on it is ever taken away."""
    context = {"decisions": going_ahead.went_ahead(request.entered), "approves": Can.APPROVE in request.entered.can}
    return render(request, "staff/reviews/went_ahead.jinja", context)
