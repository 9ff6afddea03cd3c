"""Pages for when something cannot be done: each says why, what is kept, and whom to ask."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

NEVER_SHOWN = {"csrfmiddlewaretoken", "once", "seen", "password", "code"}
WORTH_COPYING = 20  # letters


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form came without the token we gave it (open for days, or cookies are off). What was typed is shown to
    copy, and nowhere kept.
    """
    long = [value for name, value in request.POST.items() if name not in NEVER_SHOWN and len(value) > WORTH_COPYING]
    return render(request, "pages/form_too_old.jinja", {"typed": long}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing is here, or nothing that is yours: the same words for both."""
    return render(request, "pages/not_found.jinja", {}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Something went wrong on our side."""
    return render(request, "pages/broken.jinja", {}, status=500)
