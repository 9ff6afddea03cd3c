"""Signing out, from either door."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import reverse

from alongside.access.sessions import FAMILY_SESSION, KEPT_ALONG, start_anew


def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session, have the browser forget our pages, lead to the door they use. Only by pressing a button."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    door = settings.FAMILY_DOOR if FAMILY_SESSION in request.session else reverse("sign-in")
    for name in KEPT_ALONG:
        request.session.pop(name, None)
    start_anew(request)
    response = HttpResponseRedirect(door)
    response.headers["Clear-Site-Data"] = '"cache"'
    return response
