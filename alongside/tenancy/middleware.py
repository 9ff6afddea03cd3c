"""Each request belongs to the partnership whose address it came to."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound

from alongside.tenancy.here import at
from alongside.tenancy.models import Partnership
from alongside.tenancy.standing_question import StandingQuestion, columns_of, row_of

FIRST_SERVER_FAULT = 500
HELD_FOR = 60.0  # seconds
MOST_HELD = 512
_held: dict[str, tuple[float, Partnership]] = {}
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

    Asked of the database once a minute and not once a page: a new telephone number shows everywhere within a minute.
    """
    held = _held.get(host)
    if held is not None and held[0] > monotonic():
        return held[1]
    found = _at_host(host=host.rsplit(":", 1)[0]) or _the_first_two()
    if len(found) != 1:
        return None
    if len(_held) >= MOST_HELD:
        _held.clear()
    partnership = row_of(Partnership, found[0])
    _held[host] = (monotonic() + HELD_FOR, partnership)
    return partnership


@receiver([post_save, post_delete], sender=Partnership)
def forget(**_: object) -> None:
    """What this process itself has changed, it sees at once."""
    _held.clear()
