"""The short web address that stands in letters and e-mails: the page one comes in by. Nothing personal is in it."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse


def front_page(request: HttpRequest) -> str:
    """As one types it: without https:// and without a slash at the end."""
    return f"{request.get_host()}{reverse('come-in')}".rstrip("/")
