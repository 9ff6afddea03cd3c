"""Text goes over the wire small: somebody may be reading on an old phone with little signal."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware

OK = 200
TEXT = ("text/html", "text/css", "text/javascript", "text/plain", "image/svg+xml")


class Compressed(GZipMiddleware):
    """Django's own, for whole answers of text: fonts, pictures and PDFs are small already, and a part of a file stays
    as it is. To pages Django adds a random length, so that nobody learns from the size what stands in them (BREACH);
    stylesheets and scripts, the only text that comes as a file, are no secret.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        super().__init__(get_response)
        self.files = GZipMiddleware(get_response)
        self.files.max_random_bytes = 0

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.status_code != OK or not response.headers.get("Content-Type", "").startswith(TEXT):
            return response
        if response.streaming:
            return self.files.process_response(request, response)
        return super().process_response(request, response)
