"""All eight promises: what we said, and whether we kept it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.family.showing import show
from alongside.reading.family_page import standing_of
from alongside.reading.family_promises import eight_promises


def promises(request: HttpRequest) -> HttpResponse:
    """Every promise with everything it came to, kept or not."""
    standing = standing_of(request.entered)
    return show(request, "reviews/promises", standing, eight=eight_promises(standing))
