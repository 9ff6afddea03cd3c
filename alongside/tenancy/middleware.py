"""Each request belongs to the partnership whose address it came to."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound

from alongside.tenancy.here import at
from alongside.tenancy.models import Partnership
from alongside.tenancy.standing_question import StandingQuestion, columns_of, row_of

FIRST_SERVER_FAULT = 500
_at_host = StandingQuestion(
    lambda host: Partnership.objects.filter(host=host).values_list(*columns_of(Partnership))[:1], everywhere=True
)
_the_first_two = StandingQuestion(
    lambda: Partnership.objects.values_list(*columns_of(Partnership))[:2], everywhere=True
)


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


def partnership_at(host: str) -> Partnership | None:
    """The partnership reached at this web address; the only one there is, where there is but one.

    Asked anew for every request: its row names the newest setting it gave itself, and no rule may lag behind that.
    """
    found = _at_host(host=host.rsplit(":", 1)[0]) or _the_first_two()
    return row_of(Partnership, found[0]) if len(found) == 1 else None
