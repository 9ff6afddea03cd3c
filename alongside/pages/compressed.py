"""Text goes over the wire small: somebody may be reading on an old phone with little signal."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware

OK = 200
TEXT = ("text/html", "text/css", "text/javascript", "text/plain", "image/svg+xml")


class Compressed(GZipMiddleware):
    """Django's own, for whole answers of text: fonts, pictures and PDFs are small already, and a part of a file stays
    as it is. Django adds a random length, so that nobody learns from the size what stands in a page (BREACH).
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.status_code == OK and response.headers.get("Content-Type", "").startswith(TEXT):
            return super().process_response(request, response)
        return response
