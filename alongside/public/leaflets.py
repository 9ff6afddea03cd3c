"""The leaflets for families: as pages, and as PDF to print."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from alongside import clock
from alongside.leaflets import LEAFLETS, Contacts, Leaflet, leaflet
from alongside.process_files import whose_name
from alongside.public.showing import file, show


def leaflets(request: HttpRequest) -> HttpResponse:
    """All of them."""
    made = [_leaflet(request, kind) for kind in LEAFLETS]
    return show(request, "leaflets", {"leaflets": made})


def leaflet_page(request: HttpRequest, kind: str) -> HttpResponse:
    """One leaflet to read here."""
    made = _leaflet(request, kind)
    return show(request, "leaflet", {"leaflet": made}, partnership=made.contacts.partnership)


def leaflet_file(request: HttpRequest, kind: str) -> HttpResponse:
    """One leaflet as PDF, on two sides of A4."""
    return file(_pdf(_leaflet(request, kind)), f"leaflet-{kind.replace('_', '-')}.pdf")


@lru_cache(maxsize=8)
def _pdf_of(kind: str, contacts: Contacts) -> bytes:
    return leaflet(kind, contacts).pdf()


def _pdf(made: Leaflet) -> bytes:
    return _pdf_of(made.kind, made.contacts)


def _leaflet(request: HttpRequest, kind: str) -> Leaflet:
    if kind not in LEAFLETS:
        raise Http404
    return leaflet(kind, _contacts(request.partnership, kind))


def _contacts(partnership: Any, kind: str) -> Contacts:
    """The partnership's own contacts. The leaflet bears the first day of this month."""
    return Contacts(
        partnership=partnership.name_for(whose_name(kind)),
        phone=partnership.telephone,
        hours=partnership.hours,
        address=tuple(line for line in partnership.address.splitlines() if line.strip()),
        advocate=f"We can tell you who offers one near you. Ring {partnership.telephone}.",
        privacy_address=f"{partnership.host}/what-we-keep/",
        complaints=f"tell our business manager on {partnership.telephone}",
        made_on=clock.today().replace(day=1),
        **({"colour": partnership.colour} if partnership.colour else {}),
    )
