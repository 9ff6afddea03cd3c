"""Signing in with one click, for the invented people of the demo. In production both only refuse."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest

from alongside.access.models import User
from alongside.access.sessions import begin_family, begin_staff, start_anew


def sign_in_user(request: HttpRequest, user: User) -> None:
    """Sign in as this invented member of staff or advocate. The session is marked; outside a demo it opens nothing."""
    if not settings.DEMO:
        raise Http404
    start_anew(request)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    begin_staff(request, second_factor=False, demo=True)


def sign_in_family(request: HttpRequest, review_id: str, person_id: str) -> None:
    """Sign in as this invented family member."""
    if not settings.DEMO:
        raise Http404
    begin_family(request, review=review_id, person=person_id, way_in="", shared=False, demo=True)
