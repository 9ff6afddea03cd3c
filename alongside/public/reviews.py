"""The list of published reviews."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.public.shelf_reading import all_published
from alongside.public.showing import show


def reviews(request: HttpRequest) -> HttpResponse:
    """Everything that is published now, newest first."""
    return show(request, "reviews", {"reviews": all_published()})
