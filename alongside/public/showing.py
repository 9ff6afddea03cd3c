"""How a public page is drawn: with the contrast its reader chose, kept by their own browser and by nobody else."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

CONTRASTS = ("standard", "higher", "dark")
COOKIE = "contrast"
A_YEAR = 365 * 24 * 3600


def show(request: HttpRequest, template: str, context: dict[str, Any], *, partnership: str = "") -> HttpResponse:
    """Draw a public page. It is never kept by anything in between, so that what is taken back is gone at once."""
    chosen = request.COOKIES.get(COOKIE, "standard")
    own = request.partnership
    request.surroundings = {
        "partnership": partnership or own.childrens_name,
        "home": reverse("public:front"),
        "contrast": chosen if chosen in CONTRASTS else "standard",
        "contrast_links": {
            each: f"{reverse('public:contrast', args=[each])}?back={request.path}" for each in CONTRASTS
        },
    }
    response = render(request, f"public/{template}.jinja", context)
    response.headers["Cache-Control"] = "no-cache"
    return response


def contrast(request: HttpRequest, which: str) -> HttpResponse:
    """Choose the contrast and go back to the page one came from."""
    back = request.GET.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    response = HttpResponseRedirect(back if safe and back.startswith("/") else reverse("public:front"))
    if which == "standard":
        response.delete_cookie(COOKIE)
    elif which in CONTRASTS:
        response.set_cookie(COOKIE, which, max_age=A_YEAR, samesite="Lax", httponly=True)
    return response


def file(content: bytes, name: str) -> HttpResponse:
    """A PDF to read or keep. It is asked for anew each time, so that what is taken back is gone at once."""
    response = HttpResponse(content, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    response.headers["Cache-Control"] = "no-cache"
    return response
