"""The first page: what this is, and the ways in."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from alongside.public.showing import show


def front(request: HttpRequest) -> HttpResponse:
    """Say what this is. In the demo, also the invented people to sign in as."""
    own = request.partnership
    context = {
        "boards": own.names,
        "family_door": settings.FAMILY_DOOR,
        "staff_door": settings.LOGIN_URL,
        "telephone": own.telephone,
        "hours": own.hours,
        "people": _people(),
    }
    return show(request, "front", context)


def _people() -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Whom one can sign in as: (group, [(key, name, who they are)]). Nobody, except in the demo.

    Looked up by name, because outside the demo this door must not even know that there is one.
    """
    return import_module("alongside.demo.personas").personas() if settings.DEMO else []
