"""Each request belongs to the partnership whose address it came to."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound

from alongside.tenancy.here import at, partnership_at

FIRST_SERVER_FAULT = 500


class PartnershipMiddleware:
    """Opens the scope of the partnership for the whole request, sign-in and session included."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        partnership = partnership_at(request.get_host())
        if partnership is None:
            return HttpResponseNotFound("There is no partnership at this address.", content_type="text/plain")
        request.partnership = partnership
        with at(partnership):
            response = self.get_response(request)
            if response.status_code >= FIRST_SERVER_FAULT and transaction.get_connection().in_atomic_block:
                transaction.set_rollback(True)
            return response
