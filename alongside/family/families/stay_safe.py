"""How to stay safe using this page, and whose phone this is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.access.sessions import is_shared, share_this_phone
from alongside.family.asked import OnlyAPress
from alongside.family.showing import fresh, show
from alongside.reading.family_page import standing_of


def stay_safe(request: HttpRequest) -> HttpResponse:
    """Words to read."""
    return show(request, "families/stay_safe", standing_of(request.entered))


def shared_phone(request: HttpRequest) -> HttpResponse:
    """Say that other people use this phone: they are signed out sooner, and nothing stays on it."""
    standing = standing_of(request.entered)
    if standing.advocate_reading:
        return show(request, "only_theirs", standing)
    if request.method == "POST":
        share_this_phone(request)
        return HttpResponseRedirect(reverse("family:shared-phone"))
    return show(request, "families/shared_phone", standing, shared=is_shared(request), form=fresh(request, OnlyAPress))


def ring(request: HttpRequest) -> HttpResponse:
    """Whom to ring, on a page of its own that is quick to find."""
    return show(request, "families/ring", standing_of(request.entered))
